import { expect, it } from 'vitest';
import type { SentMutation } from '../../../contract/console/school-snapshot.ts';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import type { Intention } from '../../../domain/sync/intention.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { sentPaper, waitingPaper } from '../../../renderer/features/sync/changes-paper.ts';
import { namedSettings } from '../../support/named-settings.ts';

const names = namedSettings({ rubrique: () => 'CDI', group: () => 'Élèves', person: () => 'Léa Petit' });
const intention = { kind: 'access.set', rubrique: { id: 'cdi', name: 'CDI' }, principal: { kind: 'group', id: 'g' }, principalName: 'Élèves', role: 'writer' } satisfies Intention;
const change = { entity: 'access', id: 'cdi|group:g', edits: [{ field: 'role', was: 'none', set: 'writer' }] } satisfies Change;
const AT = '2026-11-09T08:00:00.000Z';

it('says of each value that waits what it was and what is wanted', () => {
  const entry: DraftEntry = { id: 'a', intention, atomic: false, changes: [change], createdAt: AT, state: 'active' };
  const paper = waitingPaper([entry], names);
  expect(paper).toMatchObject({ title: 'À envoyer', list: 'changes', unsent: 'counted' });
  expect(paper.tables[0]?.rows).toEqual([[expect.stringContaining('9'), expect.stringContaining('Élèves'), expect.stringContaining('CDI'), expect.stringMatching(/aucun/iu), expect.stringMatching(/rédacteur/iu)]]);
});

it('says of what was sent what became of it, and why it was refused', () => {
  const gesture = '00000000-0000-4000-9000-000000000001';
  const sent: SentMutation = {
    gesture: { id: gesture, intention, atomic: false, authoredAt: AT }, settled: true,
    mutation: { ...change, m: 1, gesture }, outcome: { m: 1, hash: '', status: 'rejected', refusal: { kind: 'rubrique-archived', title: 'CDI' } },
  };
  const paper = sentPaper('Refusées', [sent], names);
  expect(paper).toMatchObject({ title: 'Refusées', list: 'changes', unsent: 'left-out' });
  expect(paper.tables[0]?.rows[0]?.slice(5)).toEqual([expect.stringMatching(/refusé/iu), expect.stringMatching(/\S/u)]);
});
