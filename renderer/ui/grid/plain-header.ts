import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';

/** The name of a column and nothing else: the grid's own header also holds a menu and five signs of sorting, never shown here. */
export class PlainHeader implements IHeaderComp {
  private readonly element = document.createElement('div');
  private readonly text = document.createElement('span');

  init({ displayName }: IHeaderParams): void {
    this.element.className = 'ag-header-cell-label';
    this.text.className = 'ag-header-cell-text';
    this.text.textContent = displayName;
    this.element.append(this.text);
  }

  getGui(): HTMLElement {
    return this.element;
  }

  refresh({ displayName }: IHeaderParams): boolean {
    this.text.textContent = displayName;
    return true;
  }
}
