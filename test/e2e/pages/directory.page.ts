import type { Locator, Page } from '@playwright/test';

/** The Annuaire screen. */
export class DirectoryPage {
  readonly page: Page;
  readonly search: Locator;
  readonly classFilter: Locator;
  readonly caption: Locator;
  readonly grid: Locator;

  constructor(page: Page) {
    this.page = page;
    const work = page.locator('main');
    this.search = work.getByRole('textbox', { name: 'Nom, prénom ou classe' });
    this.classFilter = work.getByRole('combobox', { name: 'Classe' });
    this.caption = work.locator('.screen-head').getByRole('status');
    this.grid = work.getByRole('grid', { name: 'Personnes de l’établissement' });
  }

  /** The line of somebody, as the grid names them: « LEFEVRE Noé ». */
  row(name: string | RegExp): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('gridcell', { name }) });
  }

  profile(name: string | RegExp): Locator {
    return this.page.getByRole('group', { name: 'Profils' }).getByRole('button', { name });
  }

  /** The sheet of somebody in the inspector. */
  sheet(name: string): Locator {
    return this.page.locator('aside[aria-label="Inspecteur"]').getByRole('article', { name });
  }

  async chooseClass(name: string): Promise<void> {
    await this.classFilter.click();
    await this.page.getByRole('option', { name, exact: true }).click();
  }
}
