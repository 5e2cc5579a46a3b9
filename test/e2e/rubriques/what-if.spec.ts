import { RubriquesPage } from '../pages/rubriques.page.ts';
import { SyncPage } from '../pages/sync.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';

// None looks at what its page was before.
test.use({ goesOn: true });

test('somebody who becomes head says what changes, which controls speak and which fall silent, and waits for the day', async ({ desk }) => {
  const { page, work } = desk;
  const sync = new SyncPage(page);
  await desk.goTo('Et si');
  const form = work.getByRole('form', { name: 'Scénario' });
  await form.getByRole('radio', { name: 'Une personne devient chef d’établissement' }).check();
  await form.getByRole('combobox', { name: 'Personne' }).fill('petit laurent');
  await page.getByRole('option', { name: /Laurent Petit/ }).first().click();
  await form.getByLabel('Jour').fill('2099-09-01');
  await form.getByLabel('Jour').press('Enter');
  const result = work.getByRole('region', { name: 'Conséquences' });
  await expect(result).toContainText('Groupe « Chef d’établissement »');
  await expect(result.getByRole('list', { name: 'Contrôles qui parleraient' })).toContainText('GRP-04');
  await expect(result.getByRole('list', { name: 'Constats qui disparaîtraient' })).toContainText('GRP-01');
  await expect(result).toContainText(/Rôle plus élevé dans Messagerie, .* et .*Laurent Petit/);
  // An interim: nobody leaves the line, no control complains of the former head.
  await form.getByRole('checkbox', { name: /^Remplace/ }).uncheck();
  await form.getByRole('button', { name: 'Voir les conséquences' }).click();
  await expect(result).toContainText(/2\sréglages/);
  await result.getByRole('button', { name: 'En faire un brouillon daté' }).click();
  await expect(result).toContainText('Dans le brouillon, à la date dite');
  await desk.goTo('Synchronisation');
  await expect(sync.entry('nouveau chef d’établissement')).toContainText('Prévu pour le 1er sept. 2099');
  await expect(sync.box('nouveau chef d’établissement')).not.toBeChecked();
});

test('a teacher who arrives says whom they could write to, what their class lacks for them, and waits for the day', async ({ desk }) => {
  const { page, work } = desk;
  const rubriques = new RubriquesPage(page);
  const sync = new SyncPage(page);
  const arrive = async () => {
    await desk.goTo('Et si');
    const form = work.getByRole('form', { name: 'Scénario' });
    await form.getByRole('radio', { name: 'Un nouvel enseignant arrive' }).check();
    await form.getByLabel('Nom', { exact: true }).fill('Vidal');
    await form.getByLabel('Prénom').fill('Inès');
    await form.getByRole('combobox', { name: 'Ajouter une classe' }).fill('6e A');
    await page.getByRole('option', { name: /^6e A/ }).first().click();
    await form.getByLabel('Jour').fill('2099-09-01');
    await form.getByLabel('Jour').press('Enter');
    return work.getByRole('region', { name: 'Conséquences' });
  };
  const ready = await arrive();
  await expect(ready).toContainText('Aucun réglage à changer dans l’ENT.');
  await expect(ready).toContainText(/pourrait écrire à .*personnes de plus/);
  await expect(ready).toContainText('Inès Vidal');
  // The teachers of the class no longer manage its rubrique: the arrival asks for it.
  await desk.goTo('Rubriques');
  await rubriques.columns.click();
  await page.getByRole('dialog', { name: 'Colonnes' }).getByRole('textbox').fill('6e A');
  await page.getByRole('dialog', { name: 'Colonnes' }).getByRole('checkbox', { name: /nseignants.*6e A/ }).check();
  await page.keyboard.press('Escape');
  await rubriques.give('6e A', 'Enseignants de 6e A', 'Delete');
  const asked = await arrive();
  await expect(asked).toContainText(/1\sréglage/);
  await asked.getByRole('button', { name: 'En faire un brouillon daté' }).click();
  await desk.goTo('Synchronisation');
  await expect(sync.entry('arrivée d’un enseignant')).toContainText('Prévu pour le 1er sept. 2099');
});

test('a class that disappears says what follows, keeps nothing, then waits in the draft for its day', async ({ desk }) => {
  const { page, work } = desk;
  const sync = new SyncPage(page);
  await desk.goTo('Et si');
  const form = work.getByRole('form', { name: 'Scénario' });
  await expect(form.getByRole('button', { name: 'Voir les conséquences' })).toBeDisabled();
  await form.getByRole('radio', { name: 'Une classe disparaît' }).check();
  await form.getByRole('combobox', { name: 'Classe' }).fill('5e B');
  await page.getByRole('option', { name: /^5e B/ }).first().click();
  await form.getByLabel('Jour').fill('2099-07-10');
  await form.getByLabel('Jour').press('Enter');
  const result = work.getByRole('region', { name: 'Conséquences' });
  await expect(result).toContainText('STSweb');
  await expect(result).toContainText(/en service\s*→\s*archivée/);
  await expect(result).toContainText(/perd(ent)? un droit/);
  await expect(result).toContainText(/plus écrire à/);
  await expect(result.getByRole('heading', { name: 'Services' })).toBeVisible();
  await expectAccessible(page, 'Et si');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toContainText('sans rien enregistrer');
  await page.keyboard.press('Escape');
  await expect(desk.navigation.getByRole('link', { name: /^Synchronisation/ })).not.toContainText('1');

  await result.getByRole('button', { name: 'En faire un brouillon daté' }).click();
  await expect(result).toContainText('Dans le brouillon, à la date dite');
  await page.reload();
  await desk.goTo('Synchronisation');
  await expect(sync.entry('disparaît')).toContainText('Prévu pour le 10 juil. 2099');
  await expect(sync.entry('disparaît')).toContainText('À venir');
  await expect(sync.box('disparaît')).not.toBeChecked();
  await desk.goTo('Tableau de bord');
  const planned = work.getByRole('region', { name: 'À envoyer' }).getByRole('list', { name: 'Prévu pour plus tard' });
  await expect(planned).toContainText('Prévu pour le 10 juil. 2099');
});

test('somebody who leaves is found among all, and says which rights, roles and recipients go with them', async ({ desk }) => {
  const { page, work } = desk;
  await desk.goTo('Et si');
  const form = work.getByRole('form', { name: 'Scénario' });
  await form.getByRole('radio', { name: 'Une personne quitte l’établissement' }).check();
  await form.getByRole('combobox', { name: 'Personne' }).fill('lefevre anais');
  await page.getByRole('option', { name: /Anaïs Lefèvre/ }).click();
  await form.getByRole('button', { name: 'Voir les conséquences' }).click();
  const result = work.getByRole('region', { name: 'Conséquences' });
  await expect(result).toContainText(/perd(ent)? un droit/);
  await expect(result).toContainText('Anaïs Lefèvre');
  await expect(result.getByRole('button', { name: 'En faire un brouillon daté' })).toBeVisible();
  // Her sheet asks the same.
  await desk.goTo('Annuaire');
  await work.getByRole('textbox', { name: 'Nom, prénom ou classe' }).fill('lefevre anais');
  await page.keyboard.press('ArrowDown');
  await desk.inspector.getByRole('link', { name: 'Simuler un départ…' }).click();
  await expect(form.getByRole('radio', { name: 'Une personne quitte l’établissement' })).toBeChecked();
  await expect(form.getByRole('combobox', { name: 'Personne' })).toHaveValue(/Anaïs Lefèvre/);
  await expect(result).toContainText('Anaïs Lefèvre');
});
