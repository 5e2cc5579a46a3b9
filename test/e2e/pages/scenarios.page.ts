import { expect, type Locator, type Page } from '@playwright/test';
import { ConsolePage } from './console.page.ts';

/** The scenarios of « Formation »: their list, the step that follows on every screen, what is lit, the form of one. */
export class ScenariosPage {
  readonly page: Page;
  readonly console: ConsolePage;
  readonly strip: Locator;
  readonly light: Locator;
  readonly editor: Locator;

  constructor(page: Page) {
    this.page = page;
    this.console = new ConsolePage(page);
    this.strip = page.getByRole('region', { name: 'Étape en cours du scénario' });
    this.light = page.locator('.spotlight');
    this.editor = page.getByRole('region', { name: 'Écrire un scénario' });
  }

  /** The line of a scenario in the list. */
  line(title: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
  }

  act(name: string): Locator {
    return this.strip.getByRole('button', { name, exact: true });
  }

  async show(): Promise<void> {
    await this.console.goTo('Formation');
    await expect(this.page.getByRole('heading', { name: 'Scénarios', exact: true })).toBeVisible();
  }

  async start(title: string): Promise<void> {
    await this.show();
    await this.line(title).getByRole('button', { name: /^(?:Commencer|Recommencer)$/ }).click();
    await expect(this.strip).toContainText(title);
  }

  async expectStep(rank: number, steps: number): Promise<void> {
    await expect(this.strip).toContainText(`Étape ${rank} sur ${steps}`);
  }

  async expectVerified(): Promise<void> {
    await expect(this.strip.getByRole('status').filter({ hasText: 'Résultat attendu vérifié' })).toBeVisible();
  }

  async next(): Promise<void> {
    await this.act('Étape suivante').click();
  }

  /** « Faire à ma place », until the step is verified; then the next one. */
  async haveItDone(): Promise<void> {
    await this.act('Faire à ma place').click();
    await this.expectVerified();
    await this.next();
  }

  /** « Montrer où », by the keyboard: something is lit, and Escape comes back to the button. */
  async showAndLeave(page: Page, step: string): Promise<void> {
    // Asked again where a busy machine draws a screen so late that the console gave up, or that its list takes the focus after Escape.
    await expect(async () => {
      await this.act('Montrer où').press('Enter');
      await expect(this.light, step).toBeVisible({ timeout: 6000 });
      await page.keyboard.press('Escape');
      await expect(this.light).toBeHidden({ timeout: 2000 });
      await expect(this.act('Montrer où')).toBeFocused({ timeout: 2000 });
    }).toPass({ timeout: 40_000 });
  }
}
