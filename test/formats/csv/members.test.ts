import { describe, expect, it } from 'vitest';
import { guessColumns, isColumnName, isSomebody } from '../../../formats/csv/guess/guess-columns.ts';
import { missingColumns, readMembers } from '../../../formats/csv/read-members.ts';
import { readTable } from '../../../formats/csv/read-table.ts';
import { csvFile } from './csv-fixture.ts';

describe('columns of a free list', () => {
  it('are found by their names', async () => {
    const table = await readTable(csvFile('NOM;Prénom;Classe;Groupe;Date de naissance\nROY;Léa;6A;Chorale;14/03/2014'));
    expect(guessColumns(table)).toEqual(['lastName', 'firstName', 'className', 'group', 'birthDate'].map((field, column) => ({ column, field, from: 'header' })));
  });

  it('are found by what they hold when their names say nothing, each once', async () => {
    const table = await readTable(csvFile('A;B;C;D;Ligne\nlea@exemple.invalid;14/03/2014;1234567890A;x;CPE\nali@exemple.invalid;;123456789AB;y;CPE'));
    expect(guessColumns(table)).toEqual([
      { column: 0, field: 'email', from: 'content' },
      { column: 1, field: 'birthDate', from: 'content' },
      { column: 2, field: 'ine', from: 'content' },
      { column: 4, field: 'line', from: 'header' },
    ]);
  });

  it('are not guessed from too few values', async () => {
    const table = await readTable(csvFile('A;B\nlea@exemple.invalid;x\nrien;y\nrien;z'));
    expect(guessColumns(table)).toEqual([]);
  });

  it('lack a place or a person', () => {
    expect(missingColumns({ lastName: 0, group: 1 })).toEqual(['person']);
    expect(missingColumns({ lastName: 0, firstName: 1 })).toEqual(['place']);
    expect(missingColumns({ email: 0, line: 1 })).toEqual([]);
    expect(missingColumns({ lastName: 0, firstName: 1, group: 2 })).toEqual([]);
  });
});

describe('a first line', () => {
  const below = [{ cells: ['BON', 'Ali', ' 6A'] }, { cells: ['LIN', 'Noé', '6B'] }];

  it.each([
    ['somebody by a class that comes again', ['ROY', 'Léa', '6A'], true],
    ['somebody by a day', ['ROY', 'Léa', '14/03/2014'], true],
    ['somebody by an e-mail', ['lea@exemple.invalid', '', ''], true],
    ['titles that are known', ['Nom', 'Prénom', '6A'], false],
    ['titles that are not', ['Qui', 'Quoi', ''], false],
  ])('is %s', (_, cells, expected) => {
    expect(isSomebody(cells, below)).toBe(expected);
  });

  it.each([
    ['names in two columns, either way', 'Chorale;Léa;DE LA TOUR;6e A\nÉchecs;Zoé;D’ANGELO;5B', { lastName: 2, firstName: 1, className: 3 }],
    ['whole names', 'x1;ROY Léa;CM2 B\nx2;Ali BON;CP', { fullName: 1, className: 2 }],
    ['nothing', 'x1;y1\nx2;y2', {}],
    ['a group before names in two columns', 'CHORALE;ROY;Léa\nCHORALE;BON;Ali\nÉCHECS;ROY;Léa', { group: 0, lastName: 1, firstName: 2 }],
    ['a group of several words before whole names', 'Aide aux devoirs;ROY Léa\nAide aux devoirs;BON Ali', { group: 0, fullName: 1 }],
    ['a group before e-mails', 'Club de lecture;lea@exemple.invalid\nClub de lecture;ali@exemple.invalid', { group: 0, email: 1 }],
    ['one person in several groups', 'ROY Léa;Chorale\nROY Léa;Échecs', { fullName: 0 }],
    ['a family', 'DE LA TOUR;Léa\nDE LA TOUR;Ali', { lastName: 0, firstName: 1 }],
    ['a family with e-mails', 'LEROY;Léa;lea@exemple.invalid\nLEROY;Ali;ali@exemple.invalid', { lastName: 0, firstName: 1, email: 2 }],
    ['one person in several groups, with an e-mail', 'Léa de LEROY;lea@exemple.invalid;Chorale\nLéa de LEROY;lea@exemple.invalid;Échecs', { fullName: 0, email: 1 }],
    ['groups of which some lines have none', 'Chorale;ROY;Léa\nChorale;BON;Ali\n;LIN;Noé', { lastName: 1, firstName: 2 }],
    ['nobody beside the words that come again', 'Chorale;x1\nChorale;x2', {}],
  ])('that is somebody leaves columns without title, which show %s', async (_, content, columns) => {
    const table = await readTable(csvFile(content), {}, () => false);
    expect(Object.fromEntries(guessColumns(table).map(({ field, column }) => [field, column]))).toEqual(columns);
  });
});

describe('members of a free list', () => {
  it('are read by the columns chosen; what a line lacks is told', async () => {
    const table = await readTable(csvFile('Groupe;Nom;Prénom;Né le\nChorale;ROY;Léa;14/03/2014\n;BON;Ali;\nChorale;;Zoé;\nChorale;LIN;;\nChorale;ROY;Léa;14/03/2014\nÉchecs;LIN;Noé;31/02/2014'));
    const { members, anomalies } = readMembers(table, { group: 0, lastName: 1, firstName: 2, birthDate: 3 });
    expect(members).toEqual([
      { line: 2, fields: { group: 'Chorale', lastName: 'ROY', firstName: 'Léa', birthDate: '2014-03-14' } },
      { line: 7, fields: { group: 'Échecs', lastName: 'LIN', firstName: 'Noé' } },
    ]);
    expect(anomalies).toEqual([
      { kind: 'missing-value', line: 3, column: 'Groupe' },
      { kind: 'missing-value', line: 4, column: 'Nom' },
      { kind: 'missing-value', line: 5, column: 'Prénom' },
      { kind: 'duplicate-key', line: 6 },
      { kind: 'malformed-date', line: 7, value: '31/02/2014' },
    ]);
  });

  it('are known by any of their keys', async () => {
    const table = await readTable(csvFile('Ligne;Courriel\nCPE;lea@exemple.invalid\nCPE;'));
    const { members, anomalies } = readMembers(table, { line: 0, email: 1 });
    expect(members).toEqual([{ line: 2, fields: { line: 'CPE', email: 'lea@exemple.invalid' } }]);
    expect(anomalies).toEqual([{ kind: 'missing-value', line: 3, column: 'Courriel' }]);
  });
});

describe('a table', () => {
  it('cleans its cells, and tells cells too many and headers twice', async () => {
    const { header, lines, anomalies } = await readTable(csvFile(' Nom ;Prénom;nom;\n e\u0301 ;\u00a0b;;;x\nc'));
    expect(header).toEqual(['Nom', 'Prénom', 'nom']);
    expect(lines.map(({ cells }) => cells.slice(0, 3))).toEqual([['é', 'b', ''], ['c', '', '']]);
    expect(anomalies).toEqual([{ kind: 'repeated-header', line: 1, column: 'nom' }, { kind: 'too-many-cells', line: 2, value: 'x' }]);
  });
});

/** What the columns of a list are thought to hold. */
const fieldsOf = async (text: string): Promise<readonly string[]> => guessColumns(await readTable(csvFile(text))).map(({ field }) => field);

describe('a column of whole names', () => {
  it('is « Nom » where nothing else is there, or where its values have several words', async () => {
    expect(await fieldsOf('Nom\nROY\nBON')).toEqual(['fullName']);
    expect(await fieldsOf('Nom;Classe\nROY Léa;6A\nBON Ali;6B')).toEqual(['fullName', 'className']);
  });

  it('is not « Nom » beside « Prénom », nor a family name beside a key', async () => {
    expect(await fieldsOf('Nom;Prénom\nDE LA TOUR;Léa')).toEqual(['lastName', 'firstName']);
    expect(await fieldsOf('Nom;Courriel\nROY;lea@exemple.invalid')).toEqual(['lastName', 'email']);
  });

  it('may have no name: its first line is then somebody', async () => {
    const { header, lines } = await readTable(csvFile('ROY Léa;\nBON Ali;'), {}, isColumnName);
    expect(header).toEqual(['']);
    expect(lines.map(({ line, cells }) => [line, cells[0]])).toEqual([[1, 'ROY Léa'], [2, 'BON Ali']]);
    expect((await readTable(csvFile('Élèves\nROY Léa'), {}, isColumnName)).lines).toHaveLength(1);
  });
});

it('takes « Identifiant », beside a provisional password, for what one signs in with, unless another column is', async () => {
  expect(await fieldsOf('Nom;Prénom;Identifiant;Mot de passe\nPetit;Léa;l.petit;Zx81')).toEqual(['lastName', 'firstName', 'login', 'provisional']);
  expect(await fieldsOf('Identifiant;Login;Mot de passe\n78;l.petit;Zx81')).toEqual(['personId', 'login', 'provisional']);
  expect(await fieldsOf('Nom;Prénom;Identifiant\nPetit;Léa;78')).toEqual(['lastName', 'firstName', 'personId']);
});
