import { RUBRIQUE_NATURES, RUBRIQUES_TEXTS } from '../../../../texts/rubriques/rubriques.ts';
import type { ICellRendererComp, ICellRendererParams } from '../../../ui/grid/data-grid.tsx';
import { cellIcon, type CellIcon } from './cell-icons.ts';
import type { RightsModel } from '../desk/rights-model.ts';
import type { TreeRow } from '../desk/tree-rows.ts';

/** What the cell of a rubrique shows, in one text: two equal texts need no painting. */
export function treeValue(row: TreeRow | undefined, model: RightsModel): string {
  if (row === undefined) return '';
  const flags = [
    natureOf(row),
    row.isOpen === undefined ? 'leaf' : row.isOpen ? 'open' : 'closed',
    row.level,
    row.isTemporary ? 'temporary' : '',
    row.isOrphan ? 'orphan' : '',
    model.changed.has(row.id) ? 'changed' : '',
    model.contested.has(row.id) ? 'contested' : '',
    model.unreachableRubriques.has(row.id) ? 'unreachable' : '',
  ];
  return `${flags.join(' ')}|${row.title}`;
}

function natureOf({ state, visibility }: TreeRow): keyof typeof RUBRIQUE_NATURES {
  if (state === 'archived' || state === 'trashed') return state;
  return visibility === 'publique' ? 'public' : 'private';
}

const NATURE_ICONS: Readonly<Record<keyof typeof RUBRIQUE_NATURES, CellIcon>> = {
  public: 'world',
  private: 'lock',
  archived: 'archive',
  trashed: 'trash',
};

type Params = ICellRendererParams<TreeRow, string>;

/** The cell of a rubrique in plain DOM (ux:U9): indentation, chevron, nature, title, badges; the grid's own cell bears its name aloud. */
export class TreeCell implements ICellRendererComp<TreeRow> {
  private readonly element = document.createElement('span');

  init(params: Params): void {
    this.element.setAttribute('aria-hidden', 'true');
    this.element.className = 'tree-cell';
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.element;
  }

  refresh(params: Params): boolean {
    if (params.data !== undefined) this.paint(params.data, params);
    return true;
  }

  private paint(data: TreeRow, { value, eGridCell }: Params): void {
    const flags = new Set((value ?? '').split('|', 1)[0]?.split(' '));
    const nature = natureOf(data);
    const changed = flags.has('changed');
    const title = document.createElement('span');
    title.className = `tree-title${data.state === 'active' ? '' : ' is-closed'}${changed ? ' is-changed' : ''}`;
    title.textContent = data.title;
    const badges = badgesOf(data, flags);
    this.element.style.setProperty('--level', String(data.level - 1));
    this.element.replaceChildren(chevron(data), cellIcon(NATURE_ICONS[nature]), title, ...(changed ? [cellIcon('pencil')] : []), ...badges.map(badge));
    eGridCell.setAttribute('aria-label', [data.title, RUBRIQUE_NATURES[nature], changed ? RUBRIQUES_TEXTS.legend.changed : '', ...badges].filter((word) => word !== '').join(', '));
    markRow(eGridCell.closest('[role="row"]'), data);
  }
}

function chevron({ isOpen }: TreeRow): Node {
  const place = document.createElement('span');
  place.className = isOpen === undefined ? 'chevron' : 'chevron can-toggle';
  if (isOpen !== undefined) place.append(cellIcon(isOpen ? 'open' : 'closed'));
  return place;
}

function badgesOf(row: TreeRow, flags: ReadonlySet<string>): readonly string[] {
  return [
    flags.has('contested') ? RUBRIQUES_TEXTS.legend.contested : '',
    flags.has('orphan') ? RUBRIQUES_TEXTS.orphan : '',
    flags.has('unreachable') ? RUBRIQUES_TEXTS.closedMother : '',
    row.isTemporary ? RUBRIQUES_TEXTS.temporary : '',
  ].filter((word) => word !== '');
}

function badge(words: string): Node {
  const element = document.createElement('span');
  const isQuiet = words === RUBRIQUES_TEXTS.temporary;
  element.className = `tree-badge${isQuiet ? ' is-quiet' : ''}`;
  element.title = words;
  // The column is narrow: the icon says it beside the title, the name of the cell and the legend in words.
  if (isQuiet) element.dataset['words'] = words;
  else element.append(cellIcon('barred'));
  return element;
}

/** Tells where a line is in the tree: the grid writes no level of its own. */
export function markRow(row: Element | null | undefined, { level, isOpen }: TreeRow): void {
  row?.setAttribute('aria-level', String(level));
  if (isOpen === undefined) row?.removeAttribute('aria-expanded');
  else row?.setAttribute('aria-expanded', String(isOpen));
}
