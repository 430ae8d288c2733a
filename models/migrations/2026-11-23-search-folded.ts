import type { QueryInterface } from 'sequelize'

/** 臺 and 台 are the same to who searches. `search_folded` does to agencies what `folded` in
 * server/platform/search-terms.ts does to all others and to what is asked for; what is stored
 * already is made anew. Agencies keep their trigger, which calls the function by its name. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
create or replace function search_folded(text) returns text language sql immutable as $$
  select replace(lower(normalize($1, NFKC)), '臺', '台')
$$;
create or replace function agency_terms(name_zh text, name_en text, code text, oid text)
returns text[] language sql immutable as $$
  select array(
    select substr(search_folded(name_zh), place, length)
    from generate_series(1, char_length(search_folded(name_zh))) place, (values (1), (2)) v (length)
    union
    select regexp_split_to_table(
      replace(search_folded(name_zh || ' ' || name_en), '''', ''), '[^[:alnum:]]+')
    union values (search_folded(code)), (oid)
    except values (''), (null)
  )
$$;
update agency set search = array_to_tsvector(agency_terms(name_zh, name_en, code, oid));
`)
  for (const table of ['site', 'mark']) {
    await queryInterface.sequelize.query(`
update ${table} set search = array_to_tsvector(array(
  select distinct replace(lexeme, '臺', '台') from unnest(tsvector_to_array(search)) lexeme
)) where search::text like '%臺%';
`)
  }
}
