import { expect, test } from 'vitest';
import type { FeedingReport } from '../../../domain/deliveries/aaf/feeding-report.ts';
import { feedingPaper } from '../../../renderer/features/importer/feeding/feeding-paper.ts';

const STILL = { before: 10, after: 10, created: 0, gone: 0, changed: 0 };
const REPORT: FeedingReport = {
  kind: 'delta', dates: [], files: 1, read: {}, people: { ...STILL, created: 3, after: 13 }, groups: STILL, links: { before: 0, lost: 0 },
  newcomers: [{ label: 'NOCTURNE Aube', profile: 'student' }], leavers: [], changes: [], newGroups: ['6e D'], goneGroups: [], renamedGroups: [],
  anomalies: [{ kind: 'without-ine', count: 2, examples: ['NOCTURNE Aube'] }], toAgree: 0,
};

test('the report of a delivery is a table: its figures, who comes, how many more than what travelled, what is wrong', () => {
  const { tables, list, unsent } = feedingPaper(REPORT, true);
  expect({ list, unsent }).toEqual({ list: 'feeding-report', unsent: 'left-out' });
  expect(tables[0]?.rows).toEqual([
    ['Personnes', 'Avant 10 · Arrivées 3 · Modifiées 0 · Disparues 0 · Après 13'],
    ['Classes et groupes', 'Avant 10 · Arrivées 0 · Modifiées 0 · Disparues 0 · Après 10'],
    ['Arrivées', 'NOCTURNE Aube, élève'],
    ['Arrivées', 'et 2\u00A0lignes de plus.'],
    ['Classes et groupes créés', '6e D'],
    ['Ce qui est anormal dans la livraison', 'Élève sans INE\u00A0: 2 · NOCTURNE Aube'],
  ]);
});
