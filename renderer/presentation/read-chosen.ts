/** A column of the chosen line, as the lens shows it. */
export interface LensFact {
  readonly label: string;
  readonly value: string;
  readonly isChosen: boolean;
}

/** A list is told whole; of a matrix, whose columns are many, its first one and the chosen cell. */
const MOST_FACTS = 7;

/** Reads the line of the grid whose cell has the focus; undefined where none has. */
export function readChosen(page: Document): readonly LensFact[] | undefined {
  const chosen = page.querySelector('.shell-work .ag-cell-focus');
  const grid = chosen?.closest('[role="treegrid"], [role="grid"]') ?? null;
  const rank = chosen?.closest('[row-index]')?.getAttribute('row-index') ?? '';
  if (chosen === null || grid === null || rank === '') return undefined;
  const facts = [...grid.querySelectorAll(`[row-index="${rank}"] [col-id]`)].map((cell) => factOf(cell, grid, cell === chosen));
  return withoutEchoes(mostTelling(facts.filter(({ label, value }) => label !== '' && value !== '')));
}

/** What a cell is heard as begins by its line and its column, which the lens shows beside it. */
function withoutEchoes(facts: readonly LensFact[]): readonly LensFact[] {
  const line = facts[0]?.value ?? '';
  return facts.map((fact) => {
    const heard = `${line}, ${fact.label}, `;
    return fact.isChosen && fact.value.startsWith(heard) ? { ...fact, value: fact.value.slice(heard.length) } : fact;
  });
}

function mostTelling(facts: readonly LensFact[]): readonly LensFact[] {
  return facts.length <= MOST_FACTS ? facts : facts.filter(({ isChosen }, i) => i === 0 || isChosen);
}

/** What the chosen cell is heard as says more than its letter. */
function factOf(cell: Element, grid: Element, isChosen: boolean): LensFact {
  const column = cell.getAttribute('col-id') ?? '';
  const header = grid.querySelector(`.ag-header-cell[col-id="${CSS.escape(column)}"]`);
  return { label: textOf(header), value: (isChosen ? cell.getAttribute('aria-label') : null) ?? textOf(cell), isChosen };
}

function textOf(element: Element | null): string {
  return element?.textContent.trim().replaceAll(/\s+/g, ' ') ?? '';
}
