import type { Locator, Page } from '@playwright/test';

/** « Messagerie »: the matrix, the lines, the parameters, the simulator. */
export class MessagingPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly effect: Locator;
  readonly band: Locator;
  readonly simulator: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: /^Qui voit qui/ });
    this.effect = page.getByRole('region', { name: /^Effet du brouillon/ });
    this.band = page.locator('main').getByRole('region', { name: 'Mode restreint de la messagerie' });
    this.simulator = page.getByRole('region', { name: /^Qui peut écrire à qui/ });
    this.dialog = page.getByRole('dialog');
  }

  /** A cell of the matrix, by the names of its row and of its column. */
  cell(target: string, emitter: string): Locator {
    return this.grid.getByRole('gridcell', { name: new RegExp(`^${target}, ${emitter}`) });
  }

  /** Chooses what the matrix is compared with. */
  async compareWith(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Comparer à' }).selectOption(name);
  }

  async openTab(name: 'Qui voit qui' | 'Qui fait quoi' | 'Paramètres généraux'): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  /** Chooses who writes or who is written to, by words. */
  async ask(side: 'De' | 'À', words: string, name: RegExp): Promise<void> {
    await this.simulator.getByRole('combobox', { name: side, exact: true }).fill(words);
    await this.page.getByRole('option', { name }).first().click();
  }
}
