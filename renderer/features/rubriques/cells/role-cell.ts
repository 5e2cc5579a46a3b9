import { roleAt, type RubriqueRole } from '../../../../domain/rights/role.ts';
import { ROLE_LETTERS } from '../../../../texts/people/roles.ts';
import { cellName } from '../../../../texts/rubriques/rubriques.ts';
import type { ICellRendererParams } from '../../../ui/grid/data-grid.tsx';
import { bears, rankIn, type CellCode } from './cell-code.ts';
import { cellIcon, type CellIcon } from './cell-icons.ts';
import type { RoleLimits } from './role-limits.ts';
import { PaintedCell } from './painted-cell.ts';
import type { TreeRow } from '../desk/tree-rows.ts';

type Params = ICellRendererParams<TreeRow, CellCode> & { readonly holderName?: string; readonly limits?: () => RoleLimits };

/** A cell of rights in plain DOM (ux:U9): the letter first, its tint second, painted again only when its code changes. */
export class RoleCell extends PaintedCell<CellCode, Params> {
  private code: CellCode = -1;
  private title = '';
  private wasLimited = false;

  protected override paint({ value, data, eGridCell, holderName, limits }: Params): void {
    const code = value ?? 0;
    const title = data?.title ?? '';
    if (code === this.code && title === this.title) return;
    this.code = code;
    this.title = title;
    const role = roleAt(rankIn(code));
    const icon = iconOf(code, role);
    this.element.className = classOf(code, role);
    const letter = ROLE_LETTERS[role];
    this.element.dataset['letter'] = letter;
    // As text: drawn by the style sheet, it costs a second style per cell. « R+ » is drawn, being a second name beside the full one.
    this.element.replaceChildren(...(icon === undefined ? [] : [cellIcon(icon)]), letter.length === 1 ? letter : '');
    // What one reads is in what one hears (WCAG 2.5.3); a lone letter is no word.
    const heard = letter.length > 1 ? `, ${letter}` : '';
    this.name(eGridCell, nameOf(code, role, title, holderName ?? '') + heard, limits);
    eGridCell.setAttribute('aria-selected', String(bears(code, 'selected')));
    eGridCell.classList.toggle('is-selected', bears(code, 'selected'));
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

/** The look of a cell: filled where it differs from the mother, quiet where it is the same. */
function classOf(code: CellCode, role: RubriqueRole): string {
  const marks = [
    bears(code, 'changed') ? 'is-changed' : '',
    bears(code, 'contested') ? 'is-contested' : '',
    bears(code, 'closed') ? 'is-closed' : '',
    bears(code, 'limited') ? 'is-limited' : '',
  ];
  return ['right', lookOf(code, role), ...marks].filter((word) => word !== '').join(' ');
}

function lookOf(code: CellCode, role: RubriqueRole): string {
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

function nameOf(code: CellCode, role: RubriqueRole, rubrique: string, holder: string): string {
  return cellName({
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
}
