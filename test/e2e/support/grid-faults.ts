import type { Page } from '@playwright/test';

/** What a grid or a table of the page does not say of its cells to who does not see them (RGAA 5.6, 5.7): how many lines, which one, its level, its column. */
export async function gridFaults(page: Page): Promise<readonly string[]> {
  return [...(await faultsOfGrids(page)), ...(await faultsOfTables(page))].slice(0, 6);
}

function faultsOfGrids(page: Page): Promise<readonly string[]> {
  return page.locator('main :is([role="grid"], [role="treegrid"]):visible').evaluateAll((grids) => {
    const said = (element: Element, attribute: string): string => element.getAttribute(attribute) ?? '';
    const countFaults = (count: string, drawn: number): readonly string[] => (count === '-1' || Number(count) >= drawn ? [] : [`says ${count} of ${String(drawn)} lines`]);
    const rowFaults = (row: Element, isTree: boolean): readonly string[] => [
      ...(said(row, 'aria-rowindex') === '' ? ['a line without its rank'] : []),
      ...(isTree && row.querySelector('[role="gridcell"]') !== null && said(row, 'aria-level') === '' ? ['a line without its level'] : []),
    ];
    const faultsOf = (grid: Element): readonly string[] => {
      const rows = [...grid.querySelectorAll('[role="row"]')];
      const named = new Set([...grid.querySelectorAll('[role="columnheader"]')].filter((header) => header.textContent.trim() + said(header, 'aria-label') !== '').map((header) => said(header, 'aria-colindex')));
      const lost = [...grid.querySelectorAll('[role="gridcell"]')].filter((cell) => said(cell, 'aria-label') === '' && !named.has(said(cell, 'aria-colindex')));
      return [...countFaults(said(grid, 'aria-rowcount'), rows.length), ...rows.flatMap((row) => rowFaults(row, said(grid, 'role') === 'treegrid')), ...lost.map((cell) => `a cell without its column, ${cell.outerHTML.slice(0, 100)}`)];
    };
    return grids.flatMap((grid) => [...new Set(faultsOf(grid))].map((fault) => `${said(grid, 'aria-label')}: ${fault}`));
  });
}

function faultsOfTables(page: Page): Promise<readonly string[]> {
  return page.locator('main table:not([role="presentation"], [role="none"]):visible').evaluateAll((tables) => {
    const isNamed = (table: Element): boolean => table.hasAttribute('aria-label') || table.hasAttribute('aria-labelledby') || table.querySelector('caption') !== null;
    return tables.flatMap((table) => [
      ...(isNamed(table) ? [] : [`a table without a name: ${table.outerHTML.slice(0, 100)}`]),
      ...(table.querySelector('th') === null ? [`a table without headers: ${table.outerHTML.slice(0, 100)}`] : []),
      ...[...table.querySelectorAll('th:not([scope])')].map((header) => `a header of nothing, ${header.outerHTML.slice(0, 100)}`),
    ]);
  });
}
