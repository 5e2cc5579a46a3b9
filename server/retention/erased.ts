import { localDay } from '../../domain/kernel/local-time.ts';
import { pastRetention } from '../../domain/station/retention.ts';
import { fieldValue } from '../../domain/sync/row.ts';
import { withdrawReferences } from '../import/turnover/withdraw-references.ts';
import { recordOf } from '../settings/settings-memory.ts';
import { commitRows } from '../sync/commit.ts';
import type { SyncPorts } from '../sync/sync-ports.ts';
import { forgetUpstream } from './forget-upstream.ts';

/** What a school has erased for good, by reference: a backup older than that would bring it back (rel:C-P7, R10). */
export interface Erased {
  /** Those who left and of whom nothing may be kept any more: their departure says nothing but that. */
  readonly people: readonly string[];
  /** Accounts that its journal still names: it has forgotten any other one. */
  readonly named: readonly string[];
}

/** What a school has erased until now; who left too recently is not of it: a bad delivery is undone by a backup. */
export function readErased({ school, settings, now }: SyncPorts): Erased {
  const view = settings.current();
  const past = new Set(pastRetention(view, localDay(now().toISOString())));
  const here = new Set(school.rows.list('person').map(({ id }) => id));
  const isErased = (id: string, leftOn: unknown): boolean => !here.has(id) && (leftOn === '' || past.has(id));
  return {
    people: [...view.list('departure')].flatMap(([id, row]) => (isErased(id, fieldValue(row, 'departure', 'leftOn')) ? [id] : [])),
    named: school.journal.authors().map(({ account }) => account),
  };
}

const AUTHOR = 'Restauration';

/** Erases again what a backup brought back; gives how many people and names of the journal. */
export function eraseAgain({ store, school, directory, settings, now, announce }: SyncPorts, { people, named }: Erased): number {
  const [erased, known] = [new Set(people), new Set(named)];
  const back = school.rows.list('person').filter(({ id }) => erased.has(id));
  const at = now().toISOString();
  const forgotten = school.journal.authors().filter(({ account }) => !known.has(account));
  store.transaction(() => {
    const { rows, journal } = withdrawReferences(settings.current(), { person: back.map(({ id }) => id), group: [] }, { name: AUTHOR, now: at });
    commitRows(school, { stream: 'directory', source: 'import', actor: AUTHOR, rows: back.map((row) => ({ ...row, ver: row.ver + 1, gone: 1, fields: '{}' })), journal: [] }, at);
    commitRows(school, { stream: 'settings', source: 'import', actor: AUTHOR, rows: rows.map(recordOf), journal }, at);
    // Before the keys that say whose records they are.
    forgetUpstream(school, directory.school()?.academyCode ?? '', erased);
    school.pupils.replace(school.pupils.list().filter(({ person }) => !erased.has(person)));
  });
  for (const { account } of forgotten) school.journal.forget(account);
  announce();
  return back.length + forgotten.length;
}
