import { expect, type Locator, type Page } from '@playwright/test';
import { ACCESS_TEXTS } from '../../../texts/connectors/access-screen.ts';
import { TIMING_TEXTS } from '../../../texts/connectors/connector-timing.ts';
import { MATCHING_TEXTS } from '../../../texts/connectors/matching-screen.ts';
import { MACHINE } from '../../support/fake-entcore/fake-school.ts';

/** « Paramètres › Connecteur », the part of Edifice. */
export class ConnectorPage {
  readonly page: Page;
  readonly part: Locator;

  constructor(page: Page) {
    this.page = page;
    this.part = page.locator('main').getByRole('region', { name: /^Edifice/ });
  }

  /** Joins the platform of that address by a password, and writes there at any hour: walks are played at night too. */
  async join(address: string): Promise<void> {
    await this.part.getByRole('radio', { name: ACCESS_TEXTS.password }).check();
    await this.part.getByLabel('Adresse de la plateforme').fill(address);
    await this.part.getByLabel('Identifiant du compte').fill(MACHINE.login);
    await this.part.getByLabel('Mot de passe du compte').fill(MACHINE.password);
    await this.part.getByRole('button', { name: 'Relier et tester' }).click();
    await this.part.getByRole('button', { name: TIMING_TEXTS.removeWindow }).click();
    await expect(this.part.getByRole('combobox', { name: TIMING_TEXTS.stops })).toHaveCount(0);
  }

  async read(): Promise<void> {
    await this.part.getByRole('button', { name: 'Lire la plateforme' }).click();
    await expect(this.part.getByText('personnes : lu en entier')).toBeVisible();
  }

  /** « Relire maintenant », once something was said to be the same. */
  async readAgain(): Promise<void> {
    await this.part.getByRole('button', { name: MATCHING_TEXTS.readAgain }).click();
    await expect(this.part.getByRole('button', { name: MATCHING_TEXTS.readAgain })).toHaveCount(0);
  }

  async propose(kind: string): Promise<void> {
    await this.part.getByRole('combobox', { name: `Mode : ${kind}` }).selectOption('propose');
  }

  /** Plans, ticks a line and sends it; gives that line. */
  async send(words: RegExp): Promise<Locator> {
    await this.part.getByRole('button', { name: 'Essai à blanc', exact: true }).click();
    const line = this.part.getByRole('table', { name: 'Ce qui partirait' }).getByRole('row', { name: words });
    await line.getByRole('checkbox').check();
    await this.part.getByRole('button', { name: 'Envoyer ce qui est coché' }).click();
    return line;
  }

  async leave(): Promise<void> {
    await this.part.getByRole('button', { name: 'Délier…' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Délier' }).click();
    await expect(this.part.getByText('Non relié')).toBeVisible();
  }
}
