import type { Rubrique } from '../rubriques/rubrique.ts';
import type { RightsSide } from '../school/school-rights.ts';
import { isPublishedElsewhere, type HomeTile } from './home-tile.ts';
import { homePublishers, notStaffOf } from './home-publishers.ts';

/** What there is to know of a tile before it is kept; nothing of it refuses. */
export type TileWarning =
  | { readonly kind: 'image-missing' }
  /** The article of the top tile has no summary (S2-001, S2-009). */
  | { readonly kind: 'summary-missing' }
  | { readonly kind: 'no-rubrique' }
  | { readonly kind: 'no-blog'; readonly title: string }
  | { readonly kind: 'private'; readonly title: string }
  /** Pupils, guardians or guests would publish. */
  | { readonly kind: 'not-staff'; readonly title: string; readonly people: number }
  /** Who publishes there publishes on the home page (S2-005). */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'no-responsible' }
  | { readonly kind: 'personal-data' }
  | { readonly kind: 'no-link' }
  /** Another one is shown above already. */
  | { readonly kind: 'second-top'; readonly title: string };

/** What there is to say of a tile that is being written; `others`: the tiles of the page. */
export function tileWarnings(side: RightsSide, tile: HomeTile, others: readonly HomeTile[]): readonly TileWarning[] {
  if (tile.kind === 'top') return topWarnings(tile, others);
  if (tile.kind === 'news') return flowWarnings(side, tile);
  return isPublishedElsewhere(tile) ? elsewhereWarnings(tile) : [];
}

function topWarnings({ id, image, link, text }: HomeTile, others: readonly HomeTile[]): readonly TileWarning[] {
  const second = others.find((other) => other.kind === 'top' && other.enabled && other.id !== id);
  return [
    ...(image === null ? [{ kind: 'image-missing' } as const] : []),
    ...(link !== '' && text.trim() === '' ? [{ kind: 'summary-missing' } as const] : []),
    ...(second === undefined ? [] : [{ kind: 'second-top', title: second.title } as const]),
  ];
}

function flowWarnings(side: RightsSide, { rubriqueIds }: HomeTile): readonly TileWarning[] {
  if (rubriqueIds.length === 0) return [{ kind: 'no-rubrique' }];
  const chosen = rubriqueIds.flatMap((id) => side.rubriques[side.rubriqueIndex.get(id) ?? -1] ?? []);
  return [
    ...chosen.filter((one) => !showsArticles(one)).map(({ title }): TileWarning => ({ kind: 'no-blog', title })),
    ...chosen.filter((one) => showsArticles(one) && one.visibility === 'privee').map(({ title }): TileWarning => ({ kind: 'private', title })),
    ...outsiders(side, rubriqueIds),
  ];
}

function showsArticles({ blog, state }: Rubrique): boolean {
  return blog && state === 'active';
}

function outsiders(side: RightsSide, rubriqueIds: readonly string[]): readonly TileWarning[] {
  return homePublishers(side, rubriqueIds).rubriques.flatMap(({ rubrique: { title }, people }) => {
    const found = notStaffOf(side, people).length;
    return found === 0 ? [] : [{ kind: 'not-staff', title, people: found } as const];
  });
}

function elsewhereWarnings({ link, responsibleId, personalData }: HomeTile): readonly TileWarning[] {
  return [
    { kind: 'elsewhere' },
    ...(link === '' ? [{ kind: 'no-link' } as const] : []),
    ...(responsibleId === null ? [{ kind: 'no-responsible' } as const] : []),
    ...(personalData === null || personalData === 'undeclared' ? [{ kind: 'personal-data' } as const] : []),
  ];
}
