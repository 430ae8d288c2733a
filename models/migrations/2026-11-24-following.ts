import type { QueryInterface } from 'sequelize'

/** Comments whose followers were not told yet, and a person's own list of what they follow. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
create table comment_news (
  comment_id uuid primary key references comment on delete cascade,
  consultation_id uuid not null references consultation on delete cascade,
  created_at timestamptz not null
);
create index comment_news_of on comment_news (consultation_id, comment_id);
create index follow_account on follow (account_id, id desc);
create index follow_comment on follow (comment_id);
create index follow_topic on follow (topic_id);
`)
}
