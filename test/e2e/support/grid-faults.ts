import type { Page } from '@playwright/test';

/** What a grid or a table of the page does not say of its cells to who does not see them (RGAA 5.6, 5.7): how many lines, which one, its level, its column. */
export function gridFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? '';
    for (const grid of [...document.querySelectorAll('main [role="grid"], main [role="treegrid"]')].filter((one) => one.checkVisibility())) {
      const rows = [...grid.querySelectorAll('[role="row"]')];
      const named = new Set([...grid.querySelectorAll('[role="columnheader"]')].filter((header) => header.textContent.trim() !== '' || nameOf(header) !== '').map((header) => header.getAttribute('aria-colindex')));
      if (Number(grid.getAttribute('aria-rowcount')) < rows.length && grid.getAttribute('aria-rowcount') !== '-1') faults.push(`${nameOf(grid)}: says ${grid.getAttribute('aria-rowcount') ?? 'nothing'} of ${String(rows.length)} lines`);
      for (const row of rows) {
        if (row.getAttribute('aria-rowindex') === null) faults.push(`${nameOf(grid)}: a line without its rank`);
        if (grid.getAttribute('role') === 'treegrid' && row.querySelector('[role="gridcell"]') !== null && row.getAttribute('aria-level') === null) faults.push(`${nameOf(grid)}: a line without its level`);
      }
      for (const cell of grid.querySelectorAll('[role="gridcell"]')) if (nameOf(cell) === '' && !named.has(cell.getAttribute('aria-colindex'))) faults.push(`${nameOf(grid)}: a cell without its column, ${cell.outerHTML.slice(0, 100)}`);
    }
    for (const table of [...document.querySelectorAll('main table:not([role="presentation"]):not([role="none"])')].filter((one) => one.checkVisibility())) {
      if (nameOf(table) === '' && table.getAttribute('aria-labelledby') === null && table.querySelector('caption') === null) faults.push(`a table without a name: ${table.outerHTML.slice(0, 100)}`);
      if (table.querySelector('th') === null) faults.push(`${nameOf(table)}: a table without headers`);
      for (const header of table.querySelectorAll('th:not([scope])')) faults.push(`${nameOf(table)}: a header of nothing, ${header.outerHTML.slice(0, 100)}`);
    }
    return [...new Set(faults)].slice(0, 6);
  });
}
