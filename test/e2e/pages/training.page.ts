import { expect, type Locator, type Page } from '@playwright/test';
import { ConsolePage } from './console.page.ts';

/** « Formation »: the way in from a real console, the band that follows everywhere, the way out. */
export class TrainingPage {
  readonly console: ConsolePage;
  readonly page: Page;
  readonly band: Locator;

  constructor(page: Page) {
    this.page = page;
    this.console = new ConsolePage(page);
    this.band = page.getByRole('complementary', { name: 'Formation', exact: true });
  }

  /** From a real console: the screen, then its button. */
  async enter(): Promise<void> {
    await this.console.navigation.getByRole('link', { name: 'Formation' }).click();
    await this.page.getByRole('button', { name: 'Entrer en formation' }).click();
    await expect(this.band).toBeVisible();
    await this.console.waitUntilOpen();
  }

  /** Back to the real console. */
  async leave(): Promise<void> {
    await this.band.getByRole('button', { name: 'Quitter la formation' }).click();
    await expect(this.band).toBeHidden();
    await this.console.waitUntilOpen();
  }
}
