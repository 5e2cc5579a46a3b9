import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { must } from '../../../domain/kernel/assert.ts';
import { Json } from '../../../domain/kernel/json.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { createEnt } from '../../../server/create-ent.ts';
import { openEntStore, type SchoolStore } from '../../../server/database/ent-store.ts';
import type { RowRecord } from '../../../server/database/tables.ts';
import { commitRows } from '../../../server/sync/commit.ts';
import { hostileText } from './hostile-texts.ts';

const NOW = '2026-11-09T08:00:00.000Z';

/** The fields whose text somebody wrote; any other one is an identifier, a code of a list or a date. */
const WRITTEN: ReadonlySet<string> = new Set([
  'lastName', 'firstName', 'name', 'title', 'label', 'note', 'publisher', 'city', 'kindLabel', 'subject', 'subjects', 'category', 'menuPath', 'examples', 'by', 'email', 'code',
]);
/** Codes that name nothing on screen, or by which a row finds another one. */
const NOT_WRITTEN: ReadonlySet<string> = new Set(['service.roles.code', 'person.functions.code', 'group.code']);

const numbers = new Map<string, number>();

/** A text with a hostile one after it: the same for the same text, since rows find one another by some of them. */
function marred(text: string): string {
  const n = numbers.get(text) ?? numbers.size;
  numbers.set(text, n);
  return `${text} ${hostileText(n)}`;
}

function mar(value: Json, path: string, isWritten: boolean): Json {
  const isList = (one: Json): one is readonly Json[] => Array.isArray(one);
  if (typeof value === 'string') return isWritten && value !== '' ? marred(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((one) => mar(one, path, isWritten));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mar(one ?? null, `${path}.${key}`, WRITTEN.has(key) && !NOT_WRITTEN.has(`${path}.${key}`))]));
}

function marStream(school: SchoolStore, stream: 'settings' | 'directory'): void {
  const rows = school.rows.page(stream, undefined, 100_000).map((row): RowRecord => ({ ...row, ver: row.ver + 1, fields: JSON.stringify(mar(Json.parse(JSON.parse(row.fields)), row.entity, false)) }));
  commitRows(school, { stream, source: 'import', rows, journal: [] }, NOW);
}

/** Makes every text that an ENT of the demonstration holds hostile: names, titles, labels, notes, who signs what. */
function marEnt(file: string): void {
  const store = openEntStore({ file }, { epoch: '', now: NOW });
  const school = store.school(must(store.schools()[0], 'the ENT has a school'));
  store.transaction(() => {
    marStream(school, 'directory');
    marStream(school, 'settings');
    for (const account of school.accounts.list()) school.accounts.put({ ...account, name: marred(account.name), title: marred(account.title) });
  });
  store.close();
}

/** Has administrators do what the journal tells with words of their own: a message, and names of what they changed. */
function actHostilely(file: string): void {
  const ent = createEnt({ file, clock: () => new Date(NOW) });
  const account = must(ent.accounts()[0], 'the school has an administrator');
  const client = randomUUID();
  for (let m = 1; m <= 40; m++) {
    const [id, title] = [`hostile-${m}`, hostileText(5000 + m)];
    const change: Change = { entity: 'rubrique', id, edits: [{ field: 'title', was: '', set: title }, { field: 'parentId', was: null, set: 'racine' }, { field: 'state', was: 'absent', set: 'active' }] };
    const gesture = { id: randomUUID(), intention: { kind: 'rubrique.create', rubrique: { id, name: title }, parent: { id: 'racine', name: hostileText(6000 + m) } } as const, atomic: false, authoredAt: NOW, message: hostileText(7000 + m), effect: { gained: m, lost: 0 } };
    const answer = ent.push(account, { protocol: 2, schema: 2, client, epoch: ent.epoch, gestures: [gesture], mutations: [{ ...change, m, gesture: gesture.id }] }, { isFresh: true });
    if (!answer.ok) throw new Error(answer.refusal.kind);
  }
  ent.close();
}

const file = join(process.argv[2] ?? '', 'ent.sqlite');
marEnt(file);
actHostilely(file);
