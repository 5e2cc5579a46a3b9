import type { ICellRendererComp, ICellRendererParams } from '../../../ui/grid/data-grid.tsx';
import type { TreeRow } from '../desk/tree-rows.ts';

/** A cell of the grid in plain DOM (ux:U9), painted in place; the grid's own cell bears its name aloud. */
export abstract class PaintedCell<Value, Params extends ICellRendererParams<TreeRow, Value> = ICellRendererParams<TreeRow, Value>> implements ICellRendererComp<TreeRow> {
  protected readonly element = document.createElement('span');

  init(params: Params): void {
    this.element.setAttribute('aria-hidden', 'true');
    this.paint(params);
  }

  getGui(): HTMLElement {
    return this.element;
  }

  refresh(params: Params): boolean {
    this.paint(params);
    return true;
  }

  /** Draws what the parameters say, and names the grid's cell. */
  protected abstract paint(params: Params): void;
}
