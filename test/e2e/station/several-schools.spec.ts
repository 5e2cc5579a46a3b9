import { changeDelivery, makeDelivery, withAttribute, writeDelivery } from '../../../scripts/demo/make-delivery.ts';
import { ConsolePage } from '../pages/console.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { startProgram } from '../support/launch.ts';
import { picture } from '../support/pictures.ts';
import { openSchool } from '../support/school.ts';

const OTHER = 'Collège du Lac';

test('a second school is added, opened, and left again: its draft, its account and its counters are its own', async ({ browser }) => {
  const school = await openSchool(browser);
  const small = changeDelivery(makeDelivery({ students: 150 }), (record) => (record.category === 'EtabEducNat' ? withAttribute(record, 'ENTStructureNomCourant', [OTHER]) : record));
  await writeDelivery(small, `${school.folder}/aaf`);
  const ent = startProgram(school.folder, 'ent', '--data', `${school.folder}/other`, '--aaf', `${school.folder}/aaf`);
  const [address, desk] = [await ent.lineOf('ENT'), await school.join('a', 'Augustin Giraud')];
  const { page, frame } = desk;
  const settings = async (): Promise<void> => {
    await frame.goTo('Paramètres');
    await page.getByRole('tab', { name: 'Établissements' }).click();
  };
  await test.step('an address that is not one says so; the right one adds the school', async () => {
    await settings();
    await page.getByRole('textbox', { name: 'Adresse de l’ENT' }).fill('http://ent.example.fr');
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await expect(page.getByText('Cette adresse n’est pas chiffrée.')).toBeVisible();
    // As an ENT of several schools gives it; one of a single school answers there too.
    await page.getByRole('textbox', { name: 'Adresse de l’ENT' }).fill(`${address}/0319999A`);
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await expect(page.getByRole('row', { name: OTHER })).toContainText('Personne');
    await expectAccessible(page, 'Établissements');
    await picture(page, 'etablissements');
  });
  await test.step('it opens on the choice of its own account, and the first school waits', async () => {
    await page.getByRole('button', { name: `Ouvrir ${OTHER}` }).click();
    await expect(page.getByRole('heading', { level: 1, name: OTHER })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Autres établissements de ce poste' })).toContainText('Jean-Macé');
    await picture(page, 'etablissements-porte');
    await page.getByRole('list', { name: 'Comptes de démonstration' }).getByRole('button').first().click();
    await expect(frame.header).toContainText(OTHER);
    await settings();
    await expect(page.getByRole('row', { name: OTHER })).toContainText('Ouvert');
    await expect(page.getByRole('row', { name: 'Jean-Macé' })).toContainText('Augustin Giraud');
  });
  await test.step('its parameters differ from those of a model, which are shown, then put in the draft as one entry', async () => {
    await frame.goTo('Rubriques');
    await desk.rubriques.give('Mathématiques', 'Vie scolaire', 'p');
    await desk.rubriques.title('Foyer socio-éducatif').click();
    await page.keyboard.press('F2');
    await desk.rubriques.dialog.getByRole('textbox', { name: 'Titre' }).fill('Foyer du Lac');
    await page.keyboard.press('Enter');
    await frame.goTo('Paramètres');
    await page.getByRole('tab', { name: 'Contrôles' }).click();
    const threshold = page.getByRole('tabpanel', { name: 'Contrôles' }).getByRole('textbox').first();
    await threshold.fill('7');
    await threshold.press('Enter');
    await expect(frame.status).toContainText('Seuil de contrôle');
    await page.getByRole('tab', { name: 'Établissements' }).click();
    await page.getByRole('combobox', { name: 'Établissement modèle' }).selectOption({ label: 'Collège Jean-Macé (fictif)' });
    await expect(page.getByRole('checkbox', { name: /^Seuils des contrôles/ })).toBeVisible();
    const rubriques = page.getByRole('checkbox', { name: /^Rubriques et droits des groupes : / });
    await expect(rubriques).toBeChecked();
    await expect(page.getByText('Une rubrique est la même si elle porte le même titre')).toBeVisible();
    await expect(page.getByText('Rubriques que le modèle n’a pas : elles restent comme elles sont : « Foyer du Lac ».')).toBeVisible();
    await expect(page.getByText('Rubriques d’une classe, propres à un établissement : « 6e A »')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Mathématiques' }).filter({ hasText: 'Rédacteur avec mise en ligne' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Foyer socio-éducatif' }).first()).toBeVisible();
    await expectAccessible(page, 'Modèle');
    await picture(page, 'etablissements-modele');
    await page.getByRole('button', { name: /^Mettre .* au brouillon$/ }).click();
    await expect(page.getByText('Les réglages qui peuvent être repris sont déjà les mêmes ici.')).toHaveCount(0);
    await page.getByRole('combobox', { name: 'Établissement modèle' }).selectOption('');
    await page.getByRole('combobox', { name: 'Établissement modèle' }).selectOption({ label: 'Collège Jean-Macé (fictif)' });
    await expect(page.getByRole('main').getByText('Les réglages qui peuvent être repris sont déjà les mêmes ici.')).toBeVisible();
  });
  await test.step('the first school is found again, with who was there', async () => {
    await page.getByRole('button', { name: /Ouvrir .*Jean-Macé/ }).click();
    await expect(new ConsolePage(page).navigation).toContainText('Augustin Giraud');
    await expect(frame.header).toContainText('Jean-Macé');
    await settings();
    await expect(page.getByRole('row', { name: OTHER })).not.toContainText('Personne');
  });
  await ent.stop();
  await school.close();
});
