import { MessagingPage } from '../pages/messaging.page.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectAccessible } from '../support/axe.ts';

// None looks at what its page was before.
test.use({ goesOn: true });

test.describe('Contrôles', () => {
  test.beforeEach(async ({ desk }) => {
    await desk.goTo('Contrôles');
    await expect(desk.page.getByRole('grid')).toBeVisible();
  });

  test('a finding says why, with the quote of the guide, and is corrected in the draft by one click', async ({ desk }) => {
    await desk.page.getByRole('gridcell', { name: 'GRP-02' }).click();
    const sheet = desk.page.getByRole('article', { name: 'GRP-02' });
    await expect(sheet).toContainText('Cela entraîne la perte de certains droits.');
    await expect(sheet.getByRole('region', { name: 'Ce que fera la correction' })).toContainText('non membre');
    await expectAccessible(desk.page, 'controls');
    await sheet.getByRole('button', { name: 'Corriger' }).click();
    const row = desk.page.getByRole('row', { name: /GRP-02/ });
    await expect(row).toContainText('Corrigé dans le brouillon');
    await desk.page.keyboard.press('Control+z');
    await expect(row).not.toContainText('Corrigé dans le brouillon');
  });

  test('the verb of a line does what it says: it corrects here, and elsewhere opens the way', async ({ desk }) => {
    const line = (id: string) => desk.page.getByRole('row', { name: new RegExp(id) });
    await line('GRP-02').getByRole('gridcell', { name: 'Corriger' }).click();
    await expect(line('GRP-02')).toContainText('Corrigé dans le brouillon');
    await line('ALI-06').getByRole('gridcell', { name: /Que faire/ }).click();
    await expect(desk.page.getByRole('article', { name: 'ALI-06' })).toContainText('Doublons responsables');
    await expect(line('ALI-06')).not.toContainText('Corrigé dans le brouillon');
    await line('MSG-04').getByRole('gridcell', { name: 'Corriger…' }).click();
    await expect(desk.page.getByRole('dialog', { name: /Garder seulement.*Psychologue/ })).toBeVisible();
    await desk.page.keyboard.press('Escape');
    await expect(desk.page.getByRole('dialog')).toHaveCount(0);
  });

  test('an assisted correction opens its own screen, begun: the line, the advised model, the hours of the chat, the acts on a rubrique', async ({ desk }) => {
    const { page } = desk;
    const begin = async (id: string, act: string): Promise<void> => {
      const sheet = await desk.openControl(id);
      await sheet.getByRole('button', { name: act }).first().click();
    };
    await begin('RUB-01', 'Archiver ou supprimer…');
    await expect(page.getByRole('menu').getByRole('menuitem', { name: 'Archiver' })).toBeVisible();
    await page.keyboard.press('Escape');
    await begin('RUB-06', 'Revoir la visibilité');
    await expect(desk.inspector.getByRole('heading', { name: 'Foyer socio-éducatif' })).toBeVisible();
    await expect(desk.inspector.getByRole('switch', { name: /^Publique/ })).toBeFocused();
    await begin('MSG-04', 'Garder seulement…');
    await expect(page.getByRole('tab', { name: /^Qui fait quoi/, selected: true })).toBeVisible();
    await expect(page.getByRole('dialog', { name: /Garder seulement.*Psychologue/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await begin('RUB-13', 'Donner des créneaux au chat');
    await expect(desk.inspector.getByRole('heading', { name: 'Délégués' })).toBeVisible();
    await expect(desk.inspector.getByRole('button', { name: 'Ajouter un créneau' })).toBeFocused();
    // What this school does well leads there by the same addresses.
    const follow = (address: string) => page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await follow('#/remplacements?emploi=1');
    await expect(page.getByRole('dialog', { name: 'Import de l’emploi du temps' })).toContainText('Bilan du dernier import');
    await page.keyboard.press('Escape');
    await follow('#/gar?onglet=responsables');
    await expect(page.getByRole('tab', { name: 'Responsables', selected: true })).toBeVisible();
    // No profile is cut off in this school: below, where one is, MSG-14 and MSG-15 lead there by the same address.
    await follow('#/messagerie?modele=advised');
    await expect(page.getByRole('dialog', { name: /Conseillé/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('pupils who can write to nobody, then see no adult, are given the advised model by its correction', async ({ desk }) => {
    const { page } = desk;
    const messaging = new MessagingPage(page);
    const kept = page.getByRole('button', { name: 'Garder quand même' });
    const line = (id: string) => page.getByRole('row', { name: new RegExp(id) });
    await desk.goTo('Messagerie');
    // The header of a column: shown as long as one target is not, then hidden.
    await messaging.cell('Tous', 'Élève').click({ position: { x: 120, y: 14 } });
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await kept.click();
    for (const id of ['MSG-14', 'MSG-15']) {
      await desk.goTo('Contrôles');
      await expect(line(id)).toBeVisible();
      await page.getByRole('gridcell', { name: id }).click();
      await expect(page.getByRole('article', { name: id })).toContainText(/élèves/);
    }
    await page.getByRole('article', { name: 'MSG-15' }).getByRole('button', { name: 'Voir le modèle conseillé…' }).click();
    await messaging.dialog.getByRole('button', { name: 'Appliquer au brouillon' }).click();
    await desk.goTo('Contrôles');
    await expect(line('GRP-02')).toBeVisible();
    for (const id of ['MSG-14', 'MSG-15']) await expect(line(id)).toHaveCount(0);
  });

  test('the history of a control tells what happened to it, and is still there after a restart of the page', async ({ desk }) => {
    await desk.page.getByRole('gridcell', { name: 'GRP-02' }).click();
    const history = desk.page.getByRole('article', { name: 'GRP-02' }).getByRole('region', { name: 'Historique' });
    await expect(history).toContainText('Déjà là au premier passage sur ce poste');
    await desk.page.getByRole('article', { name: 'GRP-02' }).getByRole('button', { name: 'Corriger' }).click();
    await expect(history).toContainText('Corrigé dans le brouillon aujourd’hui');
    await desk.page.keyboard.press('Control+z');
    await expect(history).toContainText('Correction retirée du brouillon');
    await desk.work.getByRole('button', { name: 'Lancer les contrôles' }).click();
    await expect(desk.status).toContainText(/\d+\scontrôles relancés\s: mêmes constats\./);
    await desk.goTo('Annuaire');
    await expect(desk.status).not.toContainText('relancés');
    await desk.goTo('Contrôles');
    await desk.page.reload();
    await desk.page.getByRole('gridcell', { name: 'GRP-02' }).click();
    await expect(history.getByRole('listitem')).toHaveCount(3);
  });

  test('what is corrected elsewhere has its place and its message', async ({ desk }) => {
    const sheet = await desk.openControl('ALI-06');
    await expect(sheet).toContainText('Doublons responsables');
    await expect(sheet.getByRole('button', { name: 'Copier le message' })).toBeVisible();
    await desk.page.getByRole('button', { name: /^Non exécutés/ }).click();
    await desk.page.getByRole('textbox', { name: 'Filtrer les contrôles' }).fill('non exécuté');
    await expect(desk.page.getByRole('gridcell', { name: 'Non exécuté' }).first()).toBeVisible();
    await desk.page.getByRole('gridcell', { name: 'ALI-01' }).click();
    const silent = desk.page.getByRole('article', { name: 'ALI-01' });
    await expect(silent.getByRole('heading', { name: 'Le premier import de l’année a été manuel', exact: true })).toBeVisible();
    await silent.getByRole('link', { name: 'Importer un fichier' }).click();
    await expect(desk.work.getByRole('heading', { level: 1, name: 'Importer' })).toBeVisible();
  });

  test('a control that no data runs says what to open, and keeps who looked and when', async ({ desk }) => {
    await desk.page.getByRole('button', { name: /^À vérifier à la main/ }).click();
    const sheet = await desk.openControl('RUB-17');
    await expect(sheet).toContainText('À vérifier à la main');
    await expect(sheet.getByRole('link', { name: 'Actualités' })).toBeVisible();
    await expect(sheet).toContainText('Personne n’a encore noté de vérification ici.');
    await expectAccessible(desk.page, 'a control that is looked at by hand');
    await sheet.getByRole('button', { name: /^Noter/ }).click();
    await expect(sheet).toContainText(/Vérifié par Augustin Giraud le .* à revoir après le/);
    await expect(desk.page.getByRole('button', { name: /^Vérifiés à la main/ })).toBeVisible();
    await sheet.getByRole('button', { name: 'Retirer la note de ce mois' }).click();
    await expect(sheet).toContainText('Personne n’a encore noté de vérification ici.');
  });

  test('a finding is ignored with a reason until a day to come, which its history tells, and watched again', async ({ desk }) => {
    const sheet = await desk.openControl('RUB-01');
    await sheet.getByRole('button', { name: 'Ignorer avec un motif…' }).click();
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Motif' }).selectOption('Traité ailleurs');
    await dialog.getByLabel('Jusqu’au').fill('2020-01-01');
    await expect(dialog.getByRole('button', { name: 'Ignorer' })).toBeDisabled();
    await dialog.getByLabel('Jusqu’au').fill('2099-01-01');
    await dialog.getByRole('button', { name: 'Ignorer' }).click();
    await expect(sheet).toContainText(/Ignoré.*jusqu’au 1er\sjanv\.\s2099.*\s:\straité ailleurs/);
    await expect(sheet.getByRole('region', { name: 'Historique' })).toContainText(/Ignoré/);
    await expect(desk.page.getByRole('button', { name: /^Ignorés/ })).toContainText('1');
    await sheet.getByRole('button', { name: 'Surveiller de nouveau' }).click();
    await expect(sheet.getByRole('button', { name: 'Ignorer avec un motif…' })).toBeVisible();
    // By the keyboard, on the line.
    await expect(async () => {
      await desk.page.getByRole('gridcell', { name: 'RUB-01' }).click();
      await desk.page.keyboard.press('i');
      await expect(dialog.getByRole('combobox', { name: 'Motif' })).toBeVisible({ timeout: 3_000 });
    }).toPass();
    await desk.page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  test('everything that can be is corrected at once, and one undo takes it back', async ({ desk }) => {
    await desk.page.getByRole('button', { name: /^Corriger tout ce qui peut l’être/ }).click();
    await desk.page.getByRole('button', { name: 'Mettre les corrections au brouillon' }).click();
    await expect(desk.page.getByText('Corrigé dans le brouillon').first()).toBeVisible();
    await desk.page.keyboard.press('Control+z');
    await expect(desk.page.getByText('Corrigé dans le brouillon')).toHaveCount(0);
  });

  test('an edit that creates an error is asked about, and is on the disk meanwhile', async ({ desk }) => {
    await desk.goTo('Groupes');
    await desk.page.getByRole('gridcell', { name: 'Chef d’établissement', exact: true }).first().click();
    await desk.page.getByRole('button', { name: /^Retirer .*Catherine Moreau du groupe$/ }).click();
    const question = desk.page.getByRole('alert').filter({ hasText: 'Cette modification crée une erreur' });
    await expect(question).toContainText('Catherine Moreau');
    await expect(desk.status).toContainText('Enregistré sur ce poste');
    await question.getByRole('button', { name: 'Annuler la modification' }).click();
    await expect(question).toHaveCount(0);
    await expect(desk.page.getByRole('button', { name: /^Retirer .*Catherine Moreau du groupe$/ })).toBeVisible();
    await expect(desk.page.locator('[data-pending]')).toHaveCount(0);
    await desk.page.getByRole('button', { name: /^Retirer .*Catherine Moreau du groupe$/ }).click();
    await question.getByRole('button', { name: 'Garder quand même' }).click();
    await expect(desk.status).toContainText('Enregistré sur ce poste');
  });
});
