import type { Locator, Page } from '@playwright/test';

/** The Groupes screen. */
export class GroupsPage {
  readonly page: Page;
  readonly search: Locator;
  readonly grid: Locator;
  readonly create: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    const work = page.locator('main');
    this.search = work.getByRole('textbox', { name: 'Filtrer les groupes' });
    this.grid = work.getByRole('grid', { name: 'Groupes de l’établissement' });
    this.create = work.getByRole('button', { name: 'Créer un groupe' });
    this.dialog = page.getByRole('dialog');
  }

  row(name: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('gridcell', { name, exact: true }) });
  }

  kind(name: string): Locator {
    return this.page.getByRole('group', { name: 'Nature des groupes' }).getByRole('button', { name });
  }

  sheet(name: string): Locator {
    return this.page.locator('aside[aria-label="Inspecteur"]').getByRole('article', { name, exact: true });
  }

  /** Finds a group by its name and opens its sheet. */
  async open(name: string): Promise<Locator> {
    await this.search.fill(name);
    await this.row(name).first().click();
    return this.sheet(name);
  }

  /** Makes a free group; its sheet opens. */
  async make(name: string): Promise<Locator> {
    await this.create.click();
    await this.dialog.getByRole('textbox', { name: 'Nom du groupe' }).fill(name);
    await this.page.keyboard.press('Enter');
    return this.sheet(name);
  }

  /** « Ajouter des personnes » by a pasted list, one per line. */
  async paste(sheet: Locator, list: readonly string[]): Promise<void> {
    await sheet.getByRole('button', { name: 'Ajouter des personnes' }).click();
    await this.dialog.getByRole('tab', { name: 'Coller une liste' }).click();
    await this.dialog.getByRole('textbox', { name: 'Coller une liste' }).fill(list.join('\n'));
    await this.dialog.getByRole('button', { name: 'Reconnaître' }).click();
  }
}
