import type { Locator, Page } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { expect } from './fixtures.ts';

/** Opens « Exporter… » of a part of the page. */
export async function askExport(page: Page, from: Locator, title: string): Promise<Locator> {
  await from.getByRole('button', { name: 'Exporter…' }).click();
  return page.getByRole('dialog', { name: `Exporter : ${title}` });
}

/** Saves the file that the dialog makes. */
export async function save(page: Page, dialog: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Enregistrer le fichier' }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Prints through the dialog, as the browser would write a PDF; looked at when pictures are asked for. */
export async function print(page: Page, dialog: Locator, name: string): Promise<string> {
  await dialog.getByRole('radio', { name: 'PDF ou papier' }).check();
  // The browser's own dialog shows nothing here: it only says that it was opened.
  await page.evaluate(() => {
    delete document.documentElement.dataset['printed'];
    window.print = () => void (document.documentElement.dataset['printed'] = document.title);
  });
  await dialog.getByRole('button', { name: 'Préparer l’impression' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', /-\d{4}-\d{2}-\d{2}$/);
  const pdf = await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true });
  if (process.env['PICTURES'] !== undefined) await writeFile(`${process.env['PICTURES']}/${name}.pdf`, pdf);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.paper')).toHaveCount(0);
  return pdf.toString('latin1');
}

/** How often something is in a text. */
export const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length;

/** What makes a printed document readable by who does not see it (rel:C-A18). */
export function expectTagged(pdf: string): void {
  expect(pdf).toMatch(/\/Lang \(fr/);
  expect(pdf).toContain('/StructTreeRoot');
  expect(count(pdf, /\/S \/Table\b/g)).toBeGreaterThan(0);
  expect(count(pdf, /\/S \/TH\b/g)).toBeGreaterThan(1);
}
