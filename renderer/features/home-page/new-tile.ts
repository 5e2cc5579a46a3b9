import type { HomeTile } from '../../../domain/home-page/home-tile.ts';

/** A flow of news, after the others. */
export function newTile(tiles: readonly HomeTile[]): HomeTile {
  const last = Math.max(0, ...tiles.map(({ position }) => position));
  return {
    id: crypto.randomUUID(), kind: 'news', title: '', text: '', link: '', image: null, rubriqueIds: [], articles: 5, tool: '', responsibleId: null, personalData: null,
    enabled: true, position: last + 1, columns: 1, state: 'active',
  };
}
