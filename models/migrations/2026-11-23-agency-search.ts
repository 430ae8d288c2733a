import type { QueryInterface } from 'sequelize'

/** The words under which an agency is found are written by the database itself, whoever writes the
 * agency: each Chinese character and each pair of neighbours of its name, the words of its English
 * name, its code and its object identifier. The same terms as `server/platform/search-terms.ts`
 * asks for. */
export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.sequelize.query(`
create function agency_terms(name_zh text, name_en text, code text, oid text) returns text[]
language sql immutable as $$
  select array(
    select substr(lower(normalize(name_zh, NFKC)), place, length)
    from generate_series(1, char_length(normalize(name_zh, NFKC))) place, (values (1), (2)) v (length)
    union
    select regexp_split_to_table(
      replace(lower(normalize(name_zh || ' ' || name_en, NFKC)), '''', ''), '[^[:alnum:]]+')
    union values (lower(code)), (oid)
    except values (''), (null)
  )
$$;
create function write_agency_search() returns trigger language plpgsql as $$
begin
  new.search = array_to_tsvector(agency_terms(new.name_zh, new.name_en, new.code, new.oid));
  return new;
end $$;
create trigger agency_search before insert or update of name_zh, name_en, code, oid on agency
  for each row execute function write_agency_search();
update agency set search = array_to_tsvector(agency_terms(name_zh, name_en, code, oid));
`)
}
