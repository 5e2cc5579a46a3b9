import { roleAt, type RubriqueRole } from '../../../../domain/rights/role.ts';
import { ROLE_LETTERS } from '../../../../texts/people/roles.ts';
import { cellName } from '../../../../texts/rubriques/rubriques.ts';
import type { ICellRendererComp, ICellRendererParams } from '../../../ui/grid/data-grid.tsx';
import { bears, rankIn, type CellCode } from './cell-code.ts';
import { cellIcon, type CellIcon } from './cell-icons.ts';
import type { RoleLimits } from './role-limits.ts';
import type { TreeRow } from '../desk/tree-rows.ts';

type Params = ICellRendererParams<TreeRow, CellCode> & { readonly holderName?: string; readonly limits?: () => RoleLimits };

/** A cell of rights in plain DOM (ux:U9): the letter first, its tint second, painted again only when its code changes. */
export class RoleCell implements ICellRendererComp<TreeRow> {
  /** That of nobody until it is drawn. */
  private element = lookOf(0);
  private code: CellCode = -1;
  private title = '';
  private wasLimited = false;

  init(params: Params): void {
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.element;
  }

  refresh({ value, data, eGridCell, holderName, limits }: Params): boolean {
    const code = value ?? 0;
    const title = data?.title ?? '';
    if (code === this.code && title === this.title) return true;
    if (code !== this.code) this.draw(lookOf(code));
    this.mark(eGridCell, code);
    this.code = code;
    this.title = title;
    this.name(eGridCell, nameOf(code, title, holderName ?? ''), limits);
    return true;
  }

  /** The first time a copy, which is one call where making it is six; then in place, since the grid holds the element. */
  private draw(look: HTMLElement): void {
    const fresh = copyOf(look);
    if (this.code === -1) {
      this.element = fresh;
      return;
    }
    this.element.className = look.className;
    this.element.dataset['letter'] = look.dataset['letter'];
    this.element.replaceChildren(...fresh.childNodes);
  }

  /** Says on the grid's own cell whether it is selected: the grid knows of rows only. */
  private mark(cell: HTMLElement, code: CellCode): void {
    const isSelected = bears(code, 'selected');
    if (this.code !== -1 && isSelected === bears(this.code, 'selected')) return;
    cell.setAttribute('aria-selected', String(isSelected));
    if (isSelected || this.code !== -1) cell.classList.toggle('is-selected', isSelected);
  }

  /** Names a cell with what a platform does not hold of it, said on the pointer too; without it, as any cell. */
  private name(cell: HTMLElement, name: string, limits: Params['limits']): void {
    const isLimited = bears(this.code, 'limited');
    const limit = isLimited ? (limits?.()[rankIn(this.code)] ?? '') : '';
    cell.setAttribute('aria-label', limit === '' ? name : `${name}, ${limit}`);
    if (isLimited || this.wasLimited) cell.title = limit;
    this.wasLimited = isLimited;
  }
}

/** A few codes make all the cells of a school. */
const LOOKS = new Map<CellCode, HTMLElement>();

function lookOf(code: CellCode): HTMLElement {
  const look = LOOKS.get(code) ?? drawLook(code);
  LOOKS.set(code, look);
  return look;
}

function copyOf(look: HTMLElement): HTMLElement {
  const copy = look.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('A copy of an element is one');
  return copy;
}

function drawLook(code: CellCode): HTMLElement {
  const role = roleAt(rankIn(code));
  const icon = iconOf(code, role);
  const letter = ROLE_LETTERS[role];
  const element = document.createElement('span');
  element.className = classOf(code, role);
  element.setAttribute('aria-hidden', 'true');
  element.dataset['letter'] = letter;
  // As text: drawn by the style sheet, it costs a second style per cell. « R+ » is drawn, being a second name beside the full one.
  element.replaceChildren(...(icon === undefined ? [] : [cellIcon(icon)]), letter.length === 1 ? letter : '');
  return element;
}

/** The look of a cell: filled where it differs from the mother, quiet where it is the same. */
function classOf(code: CellCode, role: RubriqueRole): string {
  const marks = [
    bears(code, 'changed') ? 'is-changed' : '',
    bears(code, 'contested') ? 'is-contested' : '',
    bears(code, 'closed') ? 'is-closed' : '',
    bears(code, 'limited') ? 'is-limited' : '',
  ];
  return ['right', tintOf(code, role), ...marks].filter((word) => word !== '').join(' ');
}

function tintOf(code: CellCode, role: RubriqueRole): string {
  if (role === 'none') return 'right-none';
  if (bears(code, 'unreachable')) return 'right-unreachable';
  return bears(code, 'same') || bears(code, 'byPublic') ? 'right-same' : `role-${role}`;
}

function iconOf(code: CellCode, role: RubriqueRole): CellIcon | undefined {
  if (bears(code, 'changed')) return 'pencil';
  if (role === 'none') return undefined;
  if (bears(code, 'unreachable')) return 'barred';
  if (bears(code, 'same')) return 'same';
  return bears(code, 'byPublic') ? 'world' : undefined;
}

/** What one hears: with what one reads in it (WCAG 2.5.3), but for a lone letter, which is no word. */
function nameOf(code: CellCode, rubrique: string, holder: string): string {
  const role = roleAt(rankIn(code));
  const letter = ROLE_LETTERS[role];
  const name = cellName({
    rubrique,
    holder,
    role,
    isChanged: bears(code, 'changed'),
    isContested: bears(code, 'contested'),
    isUnreachable: bears(code, 'unreachable'),
    isByPublic: bears(code, 'byPublic'),
    isInherited: bears(code, 'inherited'),
    isSame: bears(code, 'same'),
  });
  return letter.length > 1 ? `${name}, ${letter}` : name;
}
