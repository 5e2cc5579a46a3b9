import { chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, obtainBrowser } from '../../scripts/browser.ts';
import { atMost, median, type BenchLine } from '../bench-line.ts';
import { serveSchool } from '../screens/serve-school.ts';
import { timed } from './timed.ts';

const ROUNDS = 3;
const PDF = { tagged: true, preferCSSPageSize: true, printBackground: true } as const;

/** From « Préparer l’impression » to the bytes of the PDF, beside the print of the same HTML in a page that holds nothing else. */
export async function measurePrint(): Promise<readonly BenchLine[]> {
  const school = await serveSchool();
  const browser = await chromium.launch({ executablePath: await obtainBrowser(), args: [...BROWSER_FLAGS] });
  try {
    await school.signIn();
    const [product, floor] = [await browser.newPage(), await browser.newPage()];
    await product.goto(school.url);
    await openExport(product);
    const ours: number[] = [];
    const bare: number[] = [];
    let pages = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const dialog = await askPdf(product);
      let pdf = '';
      const laid = await timed(dialog.press);
      // The paper leaves the page once it is printed.
      await floor.setContent(await dialog.html());
      const printed = await timed(async () => {
        pdf = (await product.pdf(PDF)).toString('latin1');
      });
      ours.push(laid + printed);
      pages = [...pdf.matchAll(/\/Type \/Page\b/g)].length;
      bare.push(await timed(() => floor.pdf(PDF)));
      await dialog.close();
    }
    return [atMost({ id: 'paper.pdf', what: `PDF of a matrix of ${String(pages)} pages, beside Chromium’s bare print of the same HTML`, value: median(ours), unit: 'ms', reference: median(bare) }, 3)];
  } finally {
    await browser.close();
    await school.stop();
  }
}

/** The directory, narrowed to some tens of pages; the browser’s own dialog shows nothing. */
async function openExport(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => void (document.documentElement.dataset['printed'] = 'yes');
    location.hash = '#/annuaire';
  });
  await page.getByRole('textbox', { name: 'Nom, prénom ou classe' }).fill('m');
}

async function askPdf(page: Page) {
  await page.getByRole('main').getByRole('button', { name: 'Exporter…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'PDF ou papier' }).check();
  await dialog.getByRole('textbox').fill('Banc');
  return {
    press: async () => {
      await dialog.getByRole('button', { name: 'Préparer l’impression' }).click();
      await page.locator('html[data-printed]').waitFor({ state: 'attached' });
    },
    /** The same lines under the same sheet of paper. */
    html: () => page.evaluate(() => {
      const rules = [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
      const kept = rules.filter((rule) => rule.includes('.paper') || rule.startsWith('@page'));
      return `<!doctype html><html lang="fr"><head><title>x</title><style>${kept.join('\n')}</style></head><body>${document.querySelector('.paper')?.outerHTML ?? ''}</body></html>`;
    }),
    close: async () => {
      await page.evaluate(() => {
        delete document.documentElement.dataset['printed'];
        window.dispatchEvent(new Event('afterprint'));
      });
      await dialog.waitFor({ state: 'detached' });
    },
  };
}
