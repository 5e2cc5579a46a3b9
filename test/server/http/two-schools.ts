import { EntSession } from '../../../contract/ent/ent.contract.ts';
import type { SchoolSeed } from '../../../server/seed/seed-school.ts';
import { TINY_SCHOOL } from '../tiny-school.ts';

export const OURS = TINY_SCHOOL.school.uai;
/** Listed after ours: by itself, an ENT of both answers for ours. */
export const THEIRS = '0319999B';
/** In every name of the other school: no answer of ours may hold it. */
export const CANARY = 'serinette';

/** The other school: the same one, whose names are its own, as the identifiers of its accounts are. */
export const OTHER_SCHOOL: SchoolSeed = {
  school: { ...TINY_SCHOOL.school, uai: THEIRS, name: `Lycée ${CANARY}` },
  people: TINY_SCHOOL.people.map((person) => ({ ...person, lastName: CANARY })),
  groups: TINY_SCHOOL.groups.map((group) => ({ ...group, name: CANARY })),
  settings: TINY_SCHOOL.settings.map((row) => ('title' in row.fields ? { ...row, fields: { ...row.fields, title: CANARY } } : row)),
  accounts: TINY_SCHOOL.accounts.map((account) => ({ ...account, id: `${THEIRS}:${account.id}`, name: CANARY })),
};

/** Opens a session of a demonstration account at the address of its school. */
export async function sessionAt(address: string, accountId: string): Promise<string> {
  const answer = await fetch(`${address}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ accountId, device: 'd' }) });
  return EntSession.parse(await answer.json()).token;
}

/** The lines that a stream answers, as one text. */
export async function snapshotAt(address: string, token: string, stream: 'settings' | 'directory' = 'directory'): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await fetch(`${address}/sync/snapshot`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'accept-encoding': 'identity' },
    body: JSON.stringify({ protocol: 2, client: crypto.randomUUID(), stream, identities: [] }),
  });
  return { status: answer.status, text: await answer.text() };
}
