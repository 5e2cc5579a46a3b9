import { must } from '../../../domain/kernel/assert.ts';
import { COMMUNICATION_TEXTS as TEXTS } from '../../../texts/communication/communication.ts';
import { HOME_PAGE_TEXTS as HOME } from '../../../texts/home-page/home-page.ts';
import { IMAGE_TEXTS } from '../../../texts/home-page/images.ts';
import { CONTROL_TEXTS_SCREEN } from '../../../texts/situation/control-screen.ts';
import { png } from '../../domain/home-page/made-images.ts';
import { expectAccessible } from '../support/axe.ts';
import { askExport, save } from '../support/exporting.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';

test.use({ goesOn: true });

test('« Communication » prepares an announcement offline, counts whom it reaches, says what is in the way, and hands it over by hand', async ({ desk, page }) => {
  await desk.goTo('Communication');
  await expect(page.getByText(TEXTS.none)).toBeVisible();
  await page.getByRole('button', { name: TEXTS.create }).click();
  const dialog = page.getByRole('dialog');
  const keep = dialog.getByRole('button', { name: TEXTS.keep });
  await keep.click();
  await expect(dialog.getByText(/titre/).last()).toBeVisible();
  await dialog.getByRole('textbox', { name: TEXTS.title }).fill('Grève des transports');
  await dialog.getByRole('combobox', { name: TEXTS.kind }).selectOption('alert');
  const summary = dialog.getByRole('region', { name: TEXTS.audience });
  // Of a level: fewer, somebody still, and each is named.
  const counted = async (): Promise<number> => Number(/^[\d\s]+/u.exec((await summary.getByRole('status').textContent()) ?? '')?.[0].replaceAll(/\s/gu, ''));
  const everyGuardian = await counted();
  await dialog.getByRole('checkbox', { name: '6e' }).check();
  await expect.poll(counted).toBeLessThan(everyGuardian);
  expect(await counted()).toBeGreaterThan(0);
  await summary.getByText(/Voir|noms/).first().click();
  await dialog.getByLabel(TEXTS.until).fill('');
  await expect(summary.getByText(/Sans date de fin/)).toBeVisible();
  await expectAccessible(page, 'a communication that is written');
  await picture(page, 'communication-saisie');
  await keep.click();

  const row = page.getByRole('table', { name: TEXTS.list }).getByRole('row', { name: /Grève des transports/ });
  await expect(row).toContainText('Alerte');
  await expect(row).toContainText('à venir');
  // Written again: it is beside the first one, for some of the same people.
  await page.getByRole('button', { name: TEXTS.create }).click();
  await dialog.getByRole('textbox', { name: TEXTS.title }).fill('Portes ouvertes');
  await expect(summary.getByText(/Grève des transports.*en même temps/)).toBeVisible();
  await keep.click();
  await expectAccessible(page, 'communications');
  // The list leaves as any other: it names groups, and asks for no purpose.
  const { bytes } = await save(page, await askExport(page, desk.work, 'Communication'));
  expect(bytes.toString()).toMatch(/^\uFEFF"Titre";"Type";"Période";"Audience";"Personnes";"État"[^]*"Grève des transports";"Alerte";/);
  await picture(page, 'communication');

  await desk.goTo('Synchronisation');
  await expect(page.getByText(/Communication.*Portes ouvertes.*préparée/).first()).toBeVisible();
  await desk.work.getByRole('button', { name: 'Feuille d’application' }).click();
  await expect(desk.work).toContainText(/Autres services › Communication ciblée/);
  await expect(desk.work).toContainText(/Portes ouvertes/);
  await desk.goTo('Communication');
  await page.getByRole('button', { name: /Retirer.*Portes ouvertes/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: TEXTS.withdraw }).click();
  await expect(page.getByRole('row', { name: /Portes ouvertes/ })).toHaveCount(0);
});

test('« Page d’accueil » draws its tiles, says who publishes there, looks at images where they are, and waits in the draft', async ({ desk, page }) => {
  await desk.goTo('Page d’accueil');
  const publishers = page.getByRole('region', { name: HOME.publishers });
  await expect(publishers.getByText(/peuvent faire paraître un article devant tout le monde/)).toBeVisible();
  const before = await publishers.getByRole('status').textContent();
  const preview = page.getByRole('region', { name: HOME.preview });
  await expect(preview.getByRole('list', { name: HOME.widths.desktop }).getByRole('listitem')).toHaveCount(4);
  await expectAccessible(page, 'the home page');
  await picture(page, 'page-d-accueil');
  await preview.getByRole('radio', { name: HOME.widths.phone }).check();
  await expect(preview.getByRole('list', { name: HOME.widths.phone })).toBeVisible();
  await picture(page, 'page-d-accueil-telephone');

  // An image that is not one, a cut one, a small one: a sentence each, and the tile stays as it was.
  await page.getByRole('button', { name: /Modifier : Bienvenue/ }).click();
  const dialog = page.getByRole('dialog');
  const choose = dialog.getByLabel(IMAGE_TEXTS.field, { exact: true });
  const whole = png(1000, 400);
  const put = async (name: string, bytes: Uint8Array): Promise<void> => choose.setInputFiles({ name, mimeType: 'image/png', buffer: Buffer.from(bytes) });
  await put('accueil.png', Buffer.from('%PDF-1.7 un document'));
  await expect(dialog.getByText(/n’est pas une image PNG, JPEG, GIF ou WebP/)).toBeVisible();
  await put('coupee.png', whole.subarray(0, 60));
  await expect(dialog.getByText(/s’arrête avant sa fin/)).toBeVisible();
  await expect(dialog.getByText(/facade-automne\.jpg/)).toBeVisible();
  await put('petite.png', whole);
  await expect(dialog.getByText(/petite\.png\s:\sPNG, 1000\s×\s400/)).toBeVisible();
  await expect(dialog.getByText(/des bords gris paraîtront/).first()).toBeVisible();
  await expectAccessible(page, 'a tile that is written');
  await picture(page, 'page-d-accueil-tuile');
  await dialog.getByRole('button', { name: HOME.keep }).click();

  // A rubrique more: who could publish is said before it is kept, then on the page.
  await page.getByRole('button', { name: /Modifier : Actualités/ }).click();
  await dialog.getByRole('combobox', { name: HOME.fields.rubriques }).fill('Association');
  await page.getByRole('option', { name: 'Association sportive' }).click();
  await expect(dialog.getByRole('region', { name: HOME.consequence })).toContainText(/publier devant tout le monde/);
  await dialog.getByRole('button', { name: HOME.keep }).click();
  await expect(publishers.getByRole('link', { name: 'Association sportive' })).toBeVisible();
  expect(before).not.toBe(must(await publishers.getByRole('status').textContent(), 'it speaks'));

  await page.getByRole('button', { name: IMAGE_TEXTS.act }).click();
  await expect(dialog.getByText(IMAGE_TEXTS.summaryMissing)).toBeVisible();
  await put('vignette.png', png(680, 383));
  await expect(dialog.getByText(IMAGE_TEXTS.good)).toBeVisible();
  await picture(page, 'page-d-accueil-article');
  await page.keyboard.press('Escape');

  await page.getByRole('checkbox', { name: /Affichée : Horaires/ }).uncheck();
  await expect(preview.getByRole('listitem')).toHaveCount(3);
  await desk.goTo('Contrôles');
  await page.getByRole('textbox', { name: CONTROL_TEXTS_SCREEN.search }).fill('ADJ-01');
  await expect(page.getByRole('gridcell', { name: 'ADJ-01' })).toBeVisible();
  await desk.goTo('Synchronisation');
  await expect(desk.work.getByText('Tuile « Horaires et contact » masquée').first()).toBeVisible();
});
