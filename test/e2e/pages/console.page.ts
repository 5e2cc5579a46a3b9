import { expect, type Locator, type Page } from '@playwright/test';
import type { AnyScreen } from '../support/every-screen.ts';

/** The six demonstration accounts, as the sign-in names them. */
export const ACCOUNTS = {
  administrator: 'Augustin Giraud',
  otherAdministrator: 'Julia Bailly',
  head: 'Catherine Moreau',
  deputy: 'Laurent Petit',
  assignmentManager: 'Gaspard Brunet',
  trainer: 'Formatrice DRANE',
} as const;

/** The screens, as the navigation names them. */
export type ScreenName = 'Tableau de bord' | 'Ma situation' | 'Contrôles' | 'Messagerie' | 'Annuaire' | 'Groupes' | 'Rubriques' | 'Services' | 'GAR' | 'Remplacements' | 'Inspections' | 'Comptes' | 'Communication' | 'Page d’accueil' | 'Année scolaire' | 'Indicateurs' | 'Et si' | 'Dépannage familles' | 'Synchronisation' | 'Journal' | 'Importer' | 'Formation' | 'Paramètres';

/** The frame of the console: accounts, navigation, header, inspector, status line. */
export class ConsolePage {
  readonly page: Page;
  readonly navigation: Locator;
  readonly accounts: Locator;
  readonly inspector: Locator;
  readonly status: Locator;
  readonly header: Locator;
  /** How the console stands with the ENT. */
  readonly chip: Locator;
  readonly work: Locator;

  constructor(page: Page) {
    this.page = page;
    this.navigation = page.locator('nav[aria-label="Navigation principale"]');
    this.accounts = page.getByRole('list', { name: 'Comptes de démonstration' });
    this.inspector = page.locator('aside[aria-label="Inspecteur"]');
    this.status = page.locator('footer[aria-label="Ligne d’état"]');
    this.header = page.locator('header.shell-header');
    this.chip = this.header.getByTitle('Ouvrir Synchronisation');
    this.work = page.locator('main');
  }

  /** Waits for the accounts, or for the screen of who is signed in already. */
  async waitUntilOpen(): Promise<void> {
    await expect(this.accounts.or(this.navigation)).toBeVisible();
  }

  /** Chooses an account, leaving another one if need be. */
  async enterAs(name: string): Promise<void> {
    if (await this.navigation.isVisible()) {
      if (await this.navigation.getByText(name, { exact: true }).isVisible()) return;
      await this.leave();
    }
    await this.accounts.getByRole('button', { name }).click();
    await expect(this.navigation).toContainText(name);
    // The first time, the directory arrives before the settings: a test that unplugs the ENT waits for both.
    await expect(this.status).toContainText(/Données de l’ENT\s:\s(?!pas encore)/);
  }

  /** « Changer de compte ». */
  async leave(): Promise<void> {
    await this.navigation.getByRole('button', { name: 'Changer de compte' }).click();
    await expect(this.accounts).toBeVisible();
  }

  /** Goes to a screen by the navigation. */
  async goTo(name: ScreenName): Promise<void> {
    await this.navigation.getByRole('link', { name }).click();
    await expect(this.work.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** Goes to any screen by its address, those that the navigation does not show included. */
  async open({ path, title }: AnyScreen): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, path);
    await expect(this.work.getByRole('heading', { level: 1, name: title })).toBeVisible();
    // The grids lay their columns out again at their next frame.
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }

  /** Opens the sheet of a control. Looked for, since those of the tests before may have left others above it, out of sight. */
  async openControl(id: string): Promise<Locator> {
    await this.goTo('Contrôles');
    await this.page.getByRole('textbox', { name: 'Filtrer les contrôles' }).fill(id);
    await this.page.getByRole('gridcell', { name: id }).click();
    return this.page.getByRole('article', { name: id });
  }

  /** « Travailler hors connexion », or the way back. */
  async switchOffline(): Promise<void> {
    await this.goTo('Paramètres');
    await this.work.getByRole('tab', { name: 'Connexion' }).click();
    await this.work.getByRole('switch', { name: /hors connexion/i }).click();
  }

  /** Whether something waits to be sent or settled, as the navigation says. */
  hasDraft(): Promise<boolean> {
    return this.navigation.getByRole('link', { name: 'Synchronisation' }).locator('.nav-badge').isVisible();
  }

  /** « Retirer du brouillon » of everything that waits. */
  async dropDraft(): Promise<void> {
    await this.goTo('Synchronisation');
    // Whoever ends on the conflicts is still there: nothing of the draft is in that part.
    const toSend = this.work.getByRole('tab', { name: /^À envoyer/ });
    await toSend.click();
    await expect(toSend).toHaveAttribute('aria-selected', 'true');
    const remove = this.work.getByRole('button', { name: 'Retirer du brouillon' });
    if (!(await remove.isVisible())) return;
    // What is planned, or done by hand, is not ticked by itself.
    const all = this.work.getByRole('button', { name: 'Tout cocher' });
    if (await all.isVisible()) await all.click();
    await remove.click();
    const dialog = this.page.getByRole('dialog');
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Retirer du brouillon' }).click();
    await expect(remove).toBeHidden();
  }
}
