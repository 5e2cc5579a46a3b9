import type { Locator, Page } from '@playwright/test';

/** The Importer screen. */
export class ImporterPage {
  readonly page: Page;
  readonly add: Locator;
  readonly download: Locator;
  /** The lines of the verdict that is shown. */
  readonly lines: Locator;
  private readonly work: Locator;

  constructor(page: Page) {
    this.page = page;
    this.work = page.locator('main');
    this.add = this.work.getByRole('button', { name: 'Ajouter au brouillon' });
    this.download = this.work.getByRole('button', { name: 'Télécharger les lignes refusées' });
    this.lines = this.work.getByRole('list', { name: 'Lignes du fichier' });
  }

  /** Gives a file made of this text, by the button, as its users do. */
  async give(name: string, content: string | Uint8Array): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.work.getByRole('button', { name: /^Choisir un (?:autre )?fichier…$/ }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  }

  /** Gives the files of a delivery together, as its users do. */
  async giveAll(files: readonly { readonly name: string; readonly content: string | Uint8Array }[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.work.getByRole('button', { name: /^Choisir un (?:autre )?fichier…$/ }).click();
    await (await chooser).setFiles(files.map(({ name, content }) => ({ name, mimeType: 'application/xml', buffer: Buffer.from(content) })));
  }

  step(name: 'Fichier' | 'Clé' | 'Correspondances' | 'Aperçu' | 'Brouillon' | 'Ce que ce poste gardait' | 'ENT'): Locator {
    return this.work.getByRole('region', { name: new RegExp(`^\\s*${name}`) });
  }

  /** What a column of the file holds. */
  column(name: string): Locator {
    return this.step('Correspondances').getByRole('combobox', { name: `Contient : ${name}` });
  }

  verdict(name: string): Locator {
    return this.work.getByRole('group', { name: 'Lignes du fichier' }).getByRole('button', { name });
  }
}
