import type { Locator, Page } from '@playwright/test';

/** The Rubriques screen: tree, rights grid, acts, inspector. */
export class RubriquesPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly caption: Locator;
  readonly filter: Locator;
  readonly create: Locator;
  readonly actions: Locator;
  readonly columns: Locator;
  readonly dialog: Locator;
  readonly inspector: Locator;
  /** Why the last act was refused, under the toolbar. */
  readonly refusal: Locator;

  constructor(page: Page) {
    this.page = page;
    const work = page.locator('main');
    this.grid = work.getByRole('treegrid', { name: 'Droits sur les rubriques' });
    this.caption = work.locator('.screen-head').getByRole('status');
    this.filter = work.getByRole('textbox', { name: 'Filtrer les rubriques' });
    this.create = work.getByRole('button', { name: 'Créer ici' });
    this.actions = work.getByRole('button', { name: 'Actions' });
    this.columns = work.getByRole('button', { name: /^Colonnes/ });
    this.dialog = page.getByRole('dialog');
    this.inspector = page.locator('aside[aria-label="Inspecteur"]');
    this.refusal = work.getByRole('alert');
  }

  /** The cell of a right; its name says the role and its marks. */
  cell(rubrique: string, holder: string): Locator {
    return this.grid.getByRole('gridcell', { name: `${rubrique}, ${holder}, ` });
  }

  /** The cell of the tree; its name says the nature and the marks. */
  title(rubrique: string): Locator {
    return this.grid.getByRole('gridcell', { name: new RegExp(`^${rubrique}, (?:publique|privée|archivée|supprimée)`) });
  }

  chip(name: string): Locator {
    return this.page.getByRole('group', { name: 'Filtres des rubriques' }).getByRole('button', { name });
  }

  /** Chooses an act of the menu « Actions » on a rubrique. */
  async act(rubrique: string, name: string): Promise<void> {
    await this.title(rubrique).click();
    await this.actions.click();
    await this.page.getByRole('menuitem', { name }).click();
  }

  /** Gives a role on one cell by its letter; the rubrique is found by the filter. */
  async give(rubrique: string, holder: string, key: string): Promise<void> {
    await this.filter.fill(rubrique);
    await this.cell(rubrique, holder).click();
    await this.page.keyboard.press(key);
    await this.filter.fill('');
  }

  /** Opens one of the three parts of the inspector. */
  async openTab(name: 'Droits effectifs' | 'Qui a accès ?' | 'Réglages'): Promise<Locator> {
    const tab = this.inspector.getByRole('tab', { name });
    await tab.click();
    return this.inspector.getByRole('tabpanel', { name });
  }

  /** Asks the inspector about somebody. */
  async ask(words: string, option: string | RegExp): Promise<void> {
    const field = this.inspector.getByRole('combobox', { name: 'Personne ou groupe' });
    await field.click();
    await field.fill(words);
    await this.page.getByRole('option', { name: option }).first().click();
  }
}
