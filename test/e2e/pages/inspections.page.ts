import type { Locator, Page } from '@playwright/test';

/** The Inspections screen: the list, the dialog that opens, the sheet of one. */
export class InspectionsPage {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
  }

  row(words: string | RegExp): Locator {
    return this.page.getByRole('row', { name: words });
  }

  sheet(teacher: string | RegExp): Locator {
    return this.page.getByRole('article', { name: teacher });
  }

  /** Shows the list rather than the timeline. */
  async asList(): Promise<void> {
    await this.page.getByRole('button', { name: 'Liste', exact: true }).click();
  }

  /** A bar of the timeline, by what is read aloud of it. */
  bar(words: RegExp): Locator {
    return this.page.getByRole('region', { name: 'Frise des inspections' }).getByRole('button', { name: words });
  }

  async ask(): Promise<void> {
    await this.page.getByRole('button', { name: 'Ouvrir une inspection' }).click();
  }

  /** Types words of a name and chooses the first who bears them. */
  async choose(field: 'Enseignants' | 'Inspecteurs', words: string): Promise<void> {
    const box = this.dialog.getByRole('combobox', { name: field });
    await box.fill(words);
    await this.page.getByRole('option').first().click({ timeout: 5000 });
    await box.press('Escape');
  }

  /** Writes down an inspector whom the directory does not hold. */
  async write(name: string, email: string): Promise<void> {
    await this.dialog.getByText('Inspecteur absent de la liste').click();
    await this.dialog.getByRole('textbox', { name: 'Nom et prénom' }).fill(name);
    await this.dialog.getByRole('textbox', { name: /Adresse électronique/ }).fill(email);
    await this.dialog.getByRole('button', { name: /^Ajouter/ }).click();
  }
}
