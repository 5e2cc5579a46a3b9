import { expect, type Locator, type Page } from '@playwright/test';
import { ConsolePage } from './console.page.ts';

/** « Formation »: the way in from a real console, the band that follows everywhere, the schools, what is asked for, the way out. */
export class TrainingPage {
  readonly console: ConsolePage;
  readonly page: Page;
  readonly band: Locator;
  readonly schools: Locator;

  constructor(page: Page) {
    this.page = page;
    this.console = new ConsolePage(page);
    this.band = page.getByRole('complementary', { name: 'Formation', exact: true });
    this.schools = page.getByRole('list', { name: 'Établissements fictifs' });
  }

  /** From a real console: the screen, its button, then a fictitious school and an account of it. */
  async enter(school = 'Collège Jean-Macé (fictif)', account = 'Augustin Giraud'): Promise<void> {
    await this.console.navigation.getByRole('link', { name: 'Formation' }).click();
    await this.page.getByRole('button', { name: 'Entrer en formation' }).click();
    await expect(this.band).toBeVisible();
    await this.begin(school, account);
  }

  /** The first time there: chooses a school and an account. */
  async begin(school = 'Collège Jean-Macé (fictif)', account = 'Augustin Giraud'): Promise<void> {
    await expect(this.schools.or(this.console.navigation).first()).toBeVisible();
    if (await this.console.navigation.isVisible()) return;
    await this.choose(school);
    await this.console.enterAs(account);
  }

  /** On the screen « Formation », or before anybody is in. */
  async choose(school: string): Promise<void> {
    const line = this.schools.getByRole('listitem').filter({ hasText: school });
    await expect(line).toBeVisible();
    const button = line.getByRole('button');
    await expect(button.or(line.getByText('En cours'))).toBeVisible();
    if (await line.getByText('En cours').isVisible()) return;
    await button.click();
    await expect(line).toContainText('En cours');
    await this.console.waitUntilOpen();
  }

  /** The screen « Formation » of the training console. */
  async show(): Promise<void> {
    await this.console.navigation.getByRole('link', { name: 'Formation' }).click();
    await expect(this.schools).toContainText('En cours');
  }

  /** One of the things that are done on demand. */
  demand(group: string): Locator {
    return this.page.getByRole('group', { name: group });
  }

  /** Back to the real console. */
  async leave(): Promise<void> {
    await this.band.getByRole('button', { name: 'Quitter la formation' }).click();
    await expect(this.band).toBeHidden();
    await this.console.waitUntilOpen();
  }

  /** « Réinitialiser le bac à sable »: the fictitious school as new. */
  async putBack(): Promise<void> {
    await this.show();
    await this.page.getByRole('button', { name: 'Réinitialiser le bac à sable' }).click();
    // The page is loaded anew once it is done.
    const loaded = this.page.waitForEvent('load');
    await this.page.getByRole('dialog', { name: 'Réinitialiser le bac à sable' }).getByRole('button', { name: 'Réinitialiser' }).click();
    await loaded;
    await this.console.waitUntilOpen();
  }
}
