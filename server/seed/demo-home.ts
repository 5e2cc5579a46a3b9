import type { BuiltDirectory } from '../../domain/deliveries/aaf/build/build-directory.ts';
import { HOME_PAGE_ID } from '../../domain/home-page/home-page.ts';
import { madeSchoolOf } from '../../domain/training/fictitious-school.ts';
import type { Fields } from '../../domain/sync/row.ts';
import type { DemoRubrique } from './demo-rubriques.data.ts';
import type { SeedRow } from './seed-school.ts';

const YEAR = 365 * 86_400_000;

/**
 * The home page of a school of the fiction: tiles for a year in a collège and a lycée, the old page still in the école, whose tiles are to
 * be made. The flow shows the rubriques that the seed says are on the home page, so that the controls say the same.
 */
export function demoHome(built: BuiltDirectory, rubriques: readonly DemoRubrique[], now: string): readonly SeedRow[] {
  if (madeSchoolOf(built.school.uai) === 'ecole') return [{ entity: 'homePage', id: HOME_PAGE_ID, fields: { tiles: false } }];
  const at = new Date(Date.parse(now) - YEAR).toISOString();
  const page: SeedRow = { entity: 'homePage', id: HOME_PAGE_ID, fields: { tiles: true, activated: { accountId: 'ent', name: 'ENT', at } } };
  return [page, ...tilesOf(built, rubriques).map((fields, i): SeedRow => ({ entity: 'homeTile', id: `demo-tuile-${i + 1}`, fields: { position: i, enabled: true, state: 'active', ...fields } }))];
}

function tilesOf({ people }: BuiltDirectory, rubriques: readonly DemoRubrique[]): readonly Fields[] {
  const librarian = people.find(({ profile }) => profile === 'librarian') ?? people.find(({ profile }) => profile === 'teacher');
  const answers: Fields = { responsibleId: librarian?.id ?? null, personalData: 'none' };
  return [
    { kind: 'top', title: 'Bienvenue', text: '', image: { name: 'facade-automne.jpg', format: 'jpeg', width: 2000, height: 453, bytes: 412_300 } },
    { kind: 'news', title: 'Actualités', articles: 6, columns: 2, rubriqueIds: rubriques.filter(({ home }) => home === true).map(({ id }) => id) },
    { kind: 'fixed', title: 'Horaires et contact', text: 'Accueil ouvert de 7 h 45 à 17 h 30, le mercredi jusqu’à 12 h 30.' },
    { kind: 'tool', title: 'Les lectures du CDI', tool: 'Pearltrees', link: 'https://exemple.invalid/cdi', ...answers },
    { kind: 'tool', title: 'Le journal des élèves', tool: 'DigiPad', link: 'https://exemple.invalid/journal', ...answers, enabled: false },
  ];
}
