import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../formats/csv/guess/guess-columns.ts';
import type { CsvTable } from '../../../formats/csv/read-table.ts';

/** A column as a school writes it: what it holds, if anything that is guessed, and its values. */
interface Column {
  readonly field: string | undefined;
  readonly values: readonly string[];
}

const LAST = ['LEROY', 'DE LA TOUR', 'D’ANGELO', 'LEFÈVRE', 'BEN YOUSSEF'];
const FIRST = ['Léa', 'Ali', 'Jean-Loup', 'Zoé', 'Marie Claire'];
const CLASSES = ['6e A', '5B', '3EME C', 'CM2 B', '2nde 4'];
type Kind = readonly [string | undefined, readonly string[]];
const PLAIN: readonly Kind[] = [
  ['className', CLASSES], ['birthDate', ['14/03/2014', '2013-09-01', '28/02/2012']], ['email', ['lea@exemple.invalid', 'ali@exemple.invalid']], [undefined, ['F', 'M']], [undefined, ['78', '9', '815']],
];
/** Words that come again, and that a first name looks like. */
const WORDS: readonly Kind[] = [[undefined, ['M.', 'Mme', 'Mlle', 'Monsieur']], [undefined, ['Fille', 'Garçon']], [undefined, ['Externe', 'Demi-pensionnaire']]];
const GROUPS = ['Chorale', 'CHORALE', 'Club journal', 'Aide aux devoirs', 'Atelier d’écriture', 'UNSS badminton'];

const rows = fc.integer({ min: 2, max: 12 });
const columnOf = (field: string | undefined, values: readonly string[], count: number): fc.Arbitrary<Column> =>
  fc.array(fc.constantFrom(...values), { minLength: count, maxLength: count }).map((picked) => ({ field, values: picked }));

/** A name in two columns, either way, or in one. */
function names(count: number): fc.Arbitrary<readonly Column[]> {
  const [last, first] = [columnOf('lastName', LAST, count), columnOf('firstName', FIRST, count)];
  const whole = fc.array(fc.tuple(fc.constantFrom(...LAST), fc.constantFrom(...FIRST)), { minLength: count, maxLength: count });
  return fc.oneof(
    fc.tuple(last, first),
    fc.tuple(first, last),
    whole.map((pairs) => [{ field: 'fullName', values: pairs.map(([lastName, firstName]) => `${lastName} ${firstName}`) }]),
    whole.map((pairs) => [{ field: 'fullName', values: pairs.map(([lastName, firstName]) => `${firstName} ${lastName}`) }]),
  );
}

/** A list of people without titles and without groups: their names, and some other columns on either side. */
const peopleBeside = (kinds: readonly Kind[]): fc.Arbitrary<readonly Column[]> => rows.chain((count) => {
  const others = fc.shuffledSubarray([...kinds], { maxLength: 3 }).chain((chosen) => fc.tuple(...chosen.map(([field, values]) => columnOf(field, values, count))));
  return fc.tuple(names(count), others, fc.integer({ min: 0, max: 3 })).map(([named, beside, at]) => [...beside.slice(0, at), ...named, ...beside.slice(at)]);
});

function tableOf(columns: readonly Column[]): CsvTable {
  const lines = (columns[0]?.values ?? []).map((_, i) => ({ line: i + 1, cells: columns.map(({ values }) => values[i] ?? '') }));
  return { file: 'list.csv', encoding: { name: 'utf-8', from: 'validity' }, separator: ';', isNamed: false, header: columns.map(() => ''), lines, anomalies: [] };
}

const guessed = (columns: readonly Column[]): readonly (string | undefined)[] => {
  const fields = new Map<number, string>(guessColumns(tableOf(columns)).map(({ column, field }) => [column, field]));
  return columns.map((_, column) => fields.get(column));
};

describe('a list without titles', () => {
  it('of people keeps what its columns hold, whatever comes again in it', () => {
    fc.assert(fc.property(peopleBeside(PLAIN), (columns) => {
      expect(guessed(columns)).toEqual(columns.map(({ field }) => field));
    }));
  });

  it('of people has no class where a column is of plain numbers', () => {
    const people: readonly Column[] = [{ field: 'lastName', values: ['LEROY', 'D’ANGELO', 'LEFÈVRE'] }, { field: 'firstName', values: ['Léa', 'Ali', 'Zoé'] }];
    expect(guessed([...people, { field: undefined, values: ['12', '345', '1'] }])).toEqual(['lastName', 'firstName', undefined]);
    expect(guessed([...people, { field: undefined, values: ['12', '345', '1'] }, { field: 'className', values: ['6A', '5e 2', '2nde'] }])).toEqual(['lastName', 'firstName', undefined, 'className']);
  });

  it('of people reads no civility nor régime as a first name, which would free the column of first names for a group', () => {
    for (const word of ['Externe', 'Mme']) {
      const columns: readonly Column[] = [{ field: 'firstName', values: ['Marie Claire', 'Marie Claire'] }, { field: 'lastName', values: ['LEROY', 'LEROY'] }, { field: undefined, values: [word, word] }];
      expect(guessed(columns)).toEqual(columns.map(({ field }) => field));
    }
  });

  it('of people has no group, though civilities, sexes or régimes come again', () => {
    fc.assert(fc.property(peopleBeside([...PLAIN, ...WORDS]), (columns) => {
      expect(guessed(columns)).not.toContain('group');
    }));
  });

  it('of groups is the same list with one column more', () => {
    const grouped = peopleBeside(PLAIN).chain((columns) => fc.tuple(columnOf('group', GROUPS, columns[0]?.values.length ?? 0), fc.constant(columns)));
    fc.assert(fc.property(grouped, ([group, columns]) => {
      // « CHORALE;Léa » reads as a family name and a first name.
      fc.pre(columns[0]?.field !== 'firstName' || !group.values.includes('CHORALE'));
      fc.pre(new Set(group.values.map((value) => value.toLowerCase())).size < group.values.length);
      // Beside whole names, capitals alone do not tell a group from a name: words that no name has do, or a single word.
      fc.pre(!columns.some(({ field }) => field === 'fullName') || group.values.every((value) => value === 'Chorale' || value === 'Club journal'));
      expect(guessed([group, ...columns])).toEqual(['group', ...columns.map(({ field }) => field)]);
    }));
  });
});
