import type { HomeTile } from '../../../../domain/home-page/home-tile.ts';
import type { Paper } from '../../../../domain/paper/paper.ts';
import { SCREEN_TITLES } from '../../../../texts/frame/app.ts';
import { flowWords, HOME_PAGE_TEXTS as TEXTS, TILE_KIND_LABELS, tileWidth } from '../../../../texts/home-page/home-page.ts';
import { imageWords } from '../../../../texts/home-page/images.ts';
import type { SettingNames } from '../../../../texts/language/setting-objects.ts';
import { MATRIX_PAPER } from '../../../../texts/paper/matrices.ts';
import { plainPaper } from '../../../paper/plain-paper.ts';

/** The tiles in the order of the page, as a table; it names nobody. */
export function tilesPaper(tiles: readonly HomeTile[], names: SettingNames): Paper {
  const { title, kind, shows, width, shown } = TEXTS.columns;
  const rows = tiles.map((tile) => [tile.title, TILE_KIND_LABELS[tile.kind], shownWords(tile, names), tileWidth(tile.kind, tile.columns), tile.enabled ? MATRIX_PAPER.yes : MATRIX_PAPER.no]);
  return plainPaper({ title: SCREEN_TITLES.homePage, columns: [title, kind, shows, width, shown], rows }, null);
}

/** What a tile shows: the rubriques whose articles it lists, an image, a tool, a link or a text. */
export function shownWords({ kind, image, rubriqueIds, articles, tool, link, text }: HomeTile, names: SettingNames): string {
  if (kind === 'news') return flowWords(articles, rubriqueIds.map((id) => names.rubrique(id) ?? 'une rubrique disparue'));
  if (kind === 'top') return image === null ? TEXTS.noImage : imageWords(image);
  return [tool, link === '' ? text : link].filter((word) => word !== '').join(', ');
}
