import { TABLES_OF_A_SCHOOL } from './versions.ts';

/**
 * What the database refuses by itself, laid again at each preparation. A school's rows exist only for who says its name
 * (`ent.scope`); a counter may be read by whoever watches them all, and moved for its own school only.
 */
export const POLICIES: readonly string[] = TABLES_OF_A_SCHOOL.flatMap((table) => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `drop policy if exists of_the_school on ${table}`,
  `create policy of_the_school on ${table} using (scope = current_setting('ent.scope', true)) with check (scope = current_setting('ent.scope', true))`,
]).concat('drop policy if exists watched on head', 'create policy watched on head for select using (true)');

/** A row is written by the commit function only (sync.md §3.3): whoever updates rows by hand is told. */
export const WRITING_GUARD: readonly string[] = [
  `create or replace function refuse_unless_writing() returns trigger language plpgsql as $$
  begin
    if current_setting('ent.writing', true) is distinct from 'on' then
      raise exception 'a row is written by the commit function only';
    end if;
    return null;
  end $$`,
  'drop trigger if exists row_written on row',
  'create trigger row_written before insert or update or delete on row for each statement execute function refuse_unless_writing()',
];

/** Tells the other processes that a counter moved, at the commit: `watch-heads.ts` listens. */
export const NOTIFICATION: readonly string[] = [
  `create or replace function tell_head() returns trigger language plpgsql as $$
  begin
    perform pg_notify('ent_head', new.scope);
    return null;
  end $$`,
  'drop trigger if exists head_moved on head',
  'create trigger head_moved after insert or update on head for each row execute function tell_head()',
];
