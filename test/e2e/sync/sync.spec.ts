import { RubriquesPage } from '../pages/rubriques.page.ts';
import { SyncPage } from '../pages/sync.page.ts';
import { askExport, save } from '../support/exporting.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ goesOn: true });

test.describe('Synchronisation', () => {
  let rubriques: RubriquesPage;
  let sync: SyncPage;

  test.beforeEach(async ({ desk }) => {
    rubriques = new RubriquesPage(desk.page);
    sync = new SyncPage(desk.page);
    await desk.goTo('Rubriques');
  });

  test('ticks what goes with what it requires, says the consequences, sends with a message, tells the result and writes the journal', async ({ desk }) => {
    const { page } = desk;
    await rubriques.title('Projets').click();
    await rubriques.create.click();
    await rubriques.dialog.getByRole('textbox', { name: 'Titre' }).fill('Chorale de Noël');
    await page.keyboard.press('Enter');
    await rubriques.filter.fill('chorale');
    await rubriques.cell('Chorale de Noël', 'Vie scolaire').click();
    await page.keyboard.press('m');
    await rubriques.filter.fill('');
    await rubriques.cell('Foyer socio-éducatif', 'Élèves').click();
    await page.keyboard.press('r');
    await desk.goTo('Synchronisation');
    await expect(sync.entries.getByRole('listitem')).toHaveCount(3);
    await sync.box('créée dans').uncheck();
    await expect(sync.box('Vie scolaire → Modérateur')).not.toBeChecked();
    await expect(sync.box('Élèves → Rédacteur')).toBeChecked();
    await sync.box('Vie scolaire → Modérateur').check();
    await expect(sync.box('créée dans')).toBeChecked();
    await sync.box('Élèves → Rédacteur').uncheck();
    await expect(desk.inspector).toContainText('Ce qui va changer');
    await page.keyboard.press('Control+Enter');
    await expect(sync.check).toContainText('2 intentions');
    await expect(sync.check).toContainText('gagnent un droit');
    await sync.check.getByRole('textbox', { name: 'Message pour le journal' }).fill('Préparer le concert');
    await page.keyboard.press('Escape');
    await expect(sync.check).toBeHidden();
    await sync.send('Préparer le concert');
    await expect(sync.notice.filter({ hasText: 'changements envoyés et acceptés à' })).toBeVisible();
    await expect(sync.entries.getByRole('listitem')).toHaveCount(1);
    await sync.openTab('Historique');
    const sent = sync.work.getByRole('list', { name: 'Historique' }).getByRole('listitem').filter({ hasText: 'Chorale de Noël' });
    await expect(sent.first()).toContainText('Préparer le concert');
    await expect(sent.first()).toContainText('Accepté');
    const dialog = await askExport(desk.page, sync.work, 'Historique');
    await dialog.getByRole('textbox', { name: 'Motif de l’export' }).fill('Bilan');
    const { bytes } = await save(desk.page, dialog);
    expect(bytes.toString()).toMatch(/^\uFEFF"Quand";"Action";"Ce qui change";"Avant";"Après";"État";"Raison"[^]*Chorale de Noël[^]*"Accepté[^]*, 1.modification non envoyée non comprise\./);

    await desk.goTo('Journal');
    const search = desk.work.getByRole('textbox', { name: 'Rechercher dans le journal' });
    await search.fill('NOEL concert');
    await expect(desk.work.getByRole('button', { name: /Import AAF/ })).toHaveCount(0);
    const line = desk.work.getByRole('button', { name: /Chorale de Noël.*Modérateur/ });
    await expect(line).toHaveCount(1);
    await expect(line).toContainText('Augustin Giraud');
    await expect(line).toContainText('Préparer le concert');
    await expect(line).toContainText('Appliqué');
    await line.click();
    await expect(desk.work.getByText(/reçu par l’ENT le/)).toBeVisible();
    await expect(desk.work.locator('.journal-detail')).toContainText('→ Modérateur');
    await desk.work.getByRole('button', { name: 'Préparer l’annulation' }).click();
    await expect(desk.work.getByText('L’annulation est dans le brouillon')).toBeVisible();
    await desk.goTo('Synchronisation');
    await expect(sync.entry('Annulation')).toHaveCount(1);
    await sync.box('Élèves → Rédacteur').uncheck();
    await sync.send('Concert reporté');
    await expect(sync.notice.filter({ hasText: 'envoyé et accepté' })).toBeVisible();
    await desk.goTo('Journal');
    await search.fill('zzz');
    await expect(desk.work.getByText('Rien dans le journal pour « zzz ».')).toBeVisible();
  });

  test('« Continuer à modifier » sends nothing; « Retirer du brouillon » empties what is ticked', async ({ desk }) => {
    await rubriques.cell('Orientation', 'Élèves').click();
    await desk.page.keyboard.press('r');
    await desk.page.keyboard.press('Control+Enter');
    await sync.check.getByRole('button', { name: 'Continuer à modifier' }).click();
    await expect(sync.check).toBeHidden();
    await expect(sync.entry('Élèves → Rédacteur')).toHaveCount(1);
    await sync.work.getByRole('button', { name: 'Retirer du brouillon' }).click();
    await expect(sync.work.getByText(/Tout est envoyé|Rien à envoyer/)).toBeVisible();
    await expect(desk.header.getByText('en attente')).toHaveCount(0);
  });
});
