import type { Locator, Page } from '@playwright/test';

/** The Synchronisation screen: what waits, the check, the result, conflicts, refusals, history. */
export class SyncPage {
  readonly page: Page;
  readonly work: Locator;
  readonly entries: Locator;
  readonly check: Locator;
  /** What became of the last send, or what the exchange has to say. */
  readonly notice: Locator;
  readonly card: Locator;

  constructor(page: Page) {
    this.page = page;
    this.work = page.locator('main');
    this.entries = this.work.getByRole('list', { name: 'Modifications à envoyer, par intention' });
    this.check = this.work.getByRole('region', { name: 'Vérifier et envoyer' });
    this.notice = this.work.locator('.notice');
    this.card = this.work.getByRole('article');
  }

  entry(words: string | RegExp): Locator {
    return this.entries.getByRole('listitem').filter({ hasText: words });
  }

  box(words: string | RegExp): Locator {
    return this.entry(words).getByRole('checkbox');
  }

  async openTab(name: 'À envoyer' | 'Conflits' | 'Refusées' | 'Historique'): Promise<void> {
    await this.work.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  /** Ctrl Entrée, a message, and « Envoyer ». */
  async send(message = ''): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    if (message !== '') await this.check.getByRole('textbox', { name: 'Message pour le journal' }).fill(message);
    await this.check.getByRole('button', { name: /^Envoyer/ }).click();
  }

  /** The lines of « Refusées » or of « Historique » that hold words. */
  sent(list: 'Refusées' | 'Historique', words: string | RegExp): Locator {
    return this.work.getByRole('list', { name: list, exact: true }).locator('> li').filter({ hasText: words });
  }

  /** Chooses on the conflict card shown. */
  async settle(choice: string): Promise<void> {
    await this.card.getByRole('button', { name: choice, exact: true }).click();
  }
}
