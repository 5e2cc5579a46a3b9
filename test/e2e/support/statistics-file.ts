const WEEKS = ['2026-S41', '2026-S42', '2026-S45', '2026-S46'];
/** Statistics of the demonstration, under columns that nobody described: one has a name that the console does not know, and one line is not understood. */
export const STATISTICS = [
  'Semaine;Profil;Classe;Qui est venu;Nb connexions;Comptes;Comptes activés',
  ...WEEKS.flatMap((week, at) => [
    `${week};Élèves;;${180 + at * 12};${1400 + at * 130};330;${240 + at * 9}`, `${week};Parents;;${90 + at * 20};${420 + at * 90};560;${300 + at * 15}`, `${week};Enseignants;;31;${610 - at * 15};34;34`,
    ...['3e A', '4e B', '6e A', '6e B'].map((name, rank) => `${week};Élèves;${name};${20 + rank};${110 + rank * 17 + at * 9};28;${20 + rank}`),
  ]),
  '2026-S46;Martiens;;1;1;1;1',
].join('\r\n');

/** A CSV to be given to a page. */
export function csvFile(name: string, text: string) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}
