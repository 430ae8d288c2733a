import type { QueryInterface } from 'sequelize'

/** What people sent as files. The bytes lie in the file store under `storage_name`; who may read one
 * is said by the room of its `purpose`, from the row of that room that `subject_id` names. What
 * belongs to nothing yet goes at `expires_at`. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
create table upload (
  id uuid primary key,
  storage_name uuid not null unique,
  media_type text not null,
  byte_size bigint not null check (byte_size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  purpose text not null,
  subject_id uuid,
  uploaded_by_id uuid references account on delete set null,
  expires_at timestamptz,
  created_at timestamptz not null,
  check ((subject_id is null) = (expires_at is not null))
);
create index upload_subject on upload (subject_id, id);
create index upload_expiry on upload (expires_at) where expires_at is not null;
create index upload_uploaded_by on upload (uploaded_by_id);
`)
}
