import { expect, it } from 'vitest';
import { GAR_ASSIGNMENT_HEADER, readGarAssignments } from '../../../formats/gar/read-assignments.ts';
import { csvOf } from '../../../texts/language/csv.ts';
import { csvFile, refusalOf } from '../csv/csv-fixture.ts';

it('assignments are read from the table that the console describes', async () => {
  const lines = [GAR_ASSIGNMENT_HEADER, ['A1', 'ark:/1/a', 'Manuel', 'Élève', 'p1', 'ROY', 'Léa', '6A', 'Verrouillée'], ['', 'ark:/1/a', '', 'parent', '', '', 'Ali', '', '']];
  expect(await readGarAssignments(csvFile(csvOf(lines)))).toMatchObject({
    assignments: [
      { line: 2, subscriptionId: 'A1', resourceId: 'ark:/1/a', resourceName: 'Manuel', public: 'ELEVE', personId: 'p1', lastName: 'ROY', firstName: 'Léa', className: '6A', state: 'locked' },
      { line: 3, subscriptionId: undefined, public: undefined, personId: undefined, state: 'assigned' },
    ],
    anomalies: [{ kind: 'missing-value', line: 3, column: 'Nom' }, { kind: 'unknown-value', line: 3, column: 'Public', value: 'parent' }],
  });
});

it('assignments may name people and a resource by other columns', async () => {
  expect(await readGarAssignments(csvFile('Ressource,Nom,Prénom\nManuel,ROY,Léa'))).toMatchObject({ assignments: [{ resourceName: 'Manuel', lastName: 'ROY' }], anomalies: [] });
});

it('a table that names no resource, or nobody, is refused', async () => {
  expect((await refusalOf(readGarAssignments(csvFile('Nom;Prénom\nROY;Léa')))).kind).toBe('wrong-format');
  expect((await refusalOf(readGarAssignments(csvFile('Ressource;Nom\nManuel;ROY')))).kind).toBe('wrong-format');
});
