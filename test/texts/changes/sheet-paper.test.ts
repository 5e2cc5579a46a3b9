import { expect, it } from 'vitest';
import { sharedSheet } from '../../../domain/application-sheet/shared-sheet.ts';
import type { SheetLine } from '../../../domain/connectors/sheet/sheet-line.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import { SheetLineState } from '../../../domain/connectors/sheet/sheet-line.ts';
import { reasonWords, standingWords } from '../../../texts/connectors/sheet-screen.ts';
import { sharedSheetPaper } from '../../../texts/connectors/sheet-paper.ts';
import { paperAsCsv } from '../../../texts/paper/exports.ts';
import { NOTHING_KNOWN } from '../../domain/connectors/sheet-ground.ts';
import { person, smallSchool } from '../../domain/settings.ts';
import { namedSettings } from '../../support/named-settings.ts';
import { plain } from '../../support/plain.ts';

const MONDAY = '2026-11-09T08:00:00.000Z';
const side = rightsOf({ directory: createDirectoryIndex([person('ann')], []), inherits: false }, smallSchool());
const line = (id: string, given: Partial<SheetLine>): SheetLine => ({ ...NOTHING_KNOWN, id, state: 'todo', ...given });

/** The sheet as a file, what every export begins by left out. */
const GOLDEN = [
  '"N°";"Menu";"Où";"À faire";"Avant";"À mettre";"Concerne";"Chemin ou nom";"État";"Pourquoi";"Identifiant"',
  `"1";"Autres services › Annuaire › Groupes";"Groupe « =HYPERLINK(""x"") »";"Ajouter Anne Roux";"";"";"Anne Roux";"";"Coché (un administrateur parti, le 9 nov. 2026 à 9 h 00), mais pas vu à la lecture du 9 nov. 2026 à 9 h 00";"gardé ici après la lecture de la plateforme";"b"`,
  `"2";"Rubriques › Paramétrer (sur la ligne de la rubrique concernée)";"Rubrique « CDI »";"'=HYPERLINK(""x"")";"Aucun accès";"Rédacteur";"'=HYPERLINK(""x"") (1 personne)";"";"Déclaré : Nadia Haddad, le 9 nov. 2026 à 9 h 00 ; pas encore vu sur la plateforme";"";"a"`,
  '',
].join('\r\n');

it('leaves as a file in French, of which a spreadsheet runs no cell', () => {
  const lines = [
    line('a', { row: 'mother|group:free', before: 'none', after: 'writer', state: 'declared', doneBy: 'Nadia Haddad', doneAt: MONDAY }),
    line('b', { entity: 'membership', row: 'free|ann', field: 'member', before: false, after: true, reason: 'keptHere', state: 'notSeen', doneBy: '', doneAt: MONDAY, readAt: MONDAY }),
  ];
  const names = namedSettings({ person: () => 'Anne Roux', group: () => '=HYPERLINK("x")', rubrique: () => 'CDI' });
  const csv = plain(paperAsCsv(sharedSheetPaper(sharedSheet({ before: side, after: side }, lines), names, (path) => [path]), []));
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv.slice(csv.indexOf('"N°"')).trimEnd()).toBe(GOLDEN.trimEnd());
});

it('says of each line where it stands, and of none that what was ticked was seen', () => {
  const said = SheetLineState.options.map((state) => plain(standingWords({ state, doneBy: state === 'todo' ? null : 'Nadia Haddad', doneAt: null, readAt: null })));
  expect(said).toEqual([
    'À faire', 'Déclaré : Nadia Haddad ; pas encore vu sur la plateforme', 'Vu sur la plateforme, lecture du ', 'Coché (Nadia Haddad), mais pas vu à la lecture du ', 'Retiré : décidé autrement depuis, ou réglé là-bas ; dit fait par Nadia Haddad',
  ]);
  expect(reasonWords('noProgram')).toBe('');
});
