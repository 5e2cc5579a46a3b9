import { GroupsPage } from '../pages/groups.page.ts';
import { expect, test } from '../support/fixtures.ts';

// None looks at what its page was before.
test.use({ goesOn: true });

test.describe('Groupes', () => {
  let groups: GroupsPage;

  test.beforeEach(async ({ desk }) => {
    await desk.goTo('Groupes');
    groups = new GroupsPage(desk.page);
  });

  test('groups of each kind say where they come from and what they open; upstream ones are read-only', async () => {
    for (const kind of ['Classes', 'Enseignement', 'Profils', 'Fonctions', 'Fonctionnels', 'Libres']) await expect(groups.kind(kind)).toBeVisible();
    const schoolClass = await groups.open('5e B');
    await expect(schoolClass).toContainText('Vient de Siècle et de STSweb. Pour corriger : STSweb');
    await expect(schoolClass.getByRole('region', { name: /^Membres/ })).toContainText('LEFEVRE Noé');
    await expect(schoolClass.getByRole('button', { name: 'Ajouter des personnes' })).toHaveCount(0);
    // The whole bassin is in that line: what the controls say of it stands beside it.
    await groups.search.fill('PsyEN');
    await expect(groups.row('Psychologue (PsyEN)')).toContainText('MSG-04');
    const profile = await groups.open('Enseignants');
    await expect(profile).toContainText('Calculé par l’ENT');
    const free = await groups.open('Club journal');
    await expect(free).toContainText('ses membres se modifient ici');
    await expect(free.getByRole('region', { name: /^Ce que ce groupe ouvre/ })).toContainText('Club journal');
    await expect(free.getByRole('region', { name: 'Messagerie' })).toContainText('ne nomme pas ce groupe');
    const administrators = await groups.open('Super Administrateur');
    await expect(administrators.getByRole('region', { name: /^Services ouverts/ }).getByRole('link', { name: /^Fiches élèves\s: Modification/ })).toBeVisible();
  });

  test('a free group is made, filled by a pasted list, emptied of one, renamed, deleted and restored', async ({ desk }) => {
    const sheet = await groups.make('Éco-délégués');
    await groups.paste(sheet, ['LEFEVRE Noé', 'Inès l’hermite', 'Inconnu Total']);
    await expect(groups.dialog.getByRole('heading', { name: 'Reconnues : 2' })).toBeVisible();
    await expect(groups.dialog.getByRole('heading', { name: 'Inconnues : 1' })).toBeVisible();
    await groups.dialog.getByRole('button', { name: 'Ajouter 2 personnes' }).click();
    const members = sheet.getByRole('region', { name: /^Membres/ });
    await expect(members).toContainText('LEFEVRE Noé');
    await expect(members.getByText('non envoyé')).toHaveCount(2);
    await members.getByRole('button', { name: /^Retirer .*Noé Lefevre du groupe$/ }).click();
    await expect(members).not.toContainText('LEFEVRE Noé');
    await desk.page.keyboard.press('Control+z');
    await expect(members).toContainText('LEFEVRE Noé');
    await sheet.getByRole('button', { name: 'Renommer' }).click();
    await groups.dialog.getByRole('textbox', { name: 'Nom du groupe' }).fill('Délégués au climat');
    await groups.dialog.getByRole('button', { name: 'Renommer' }).click();
    const renamed = groups.sheet('Délégués au climat');
    await renamed.getByRole('button', { name: 'Supprimer', exact: true }).click();
    await expect(groups.dialog).toContainText('Il peut être rétabli.');
    await groups.dialog.getByRole('button', { name: 'Supprimer le groupe' }).click();
    await renamed.getByRole('button', { name: 'Rétablir le groupe' }).click();
    await expect(renamed.getByRole('region', { name: /^Membres/ })).toContainText('LEFEVRE Noé');
  });

  test('a group that gives rights is not deleted without saying what closes', async ({ desk }) => {
    const sheet = await groups.open('Club journal');
    await sheet.getByRole('button', { name: 'Supprimer', exact: true }).click();
    await expect(groups.dialog).toContainText('Ce groupe ouvre une rubrique à 14 personnes');
    await groups.dialog.getByRole('button', { name: 'Supprimer le groupe' }).click();
    await expect(sheet.getByRole('button', { name: 'Rétablir le groupe' })).toBeVisible();
    await desk.page.keyboard.press('Control+z');
    await expect(sheet.getByRole('button', { name: 'Supprimer', exact: true })).toBeVisible();
  });

  test('the direction is not made super administrator: the refusal says why and what to do (GRP-02)', async ({ desk }) => {
    await groups.kind('Habilitation').click();
    const sheet = await groups.open('Super Administrateur');
    await expect(sheet).toContainText('Groupe d’habilitation de l’ENT');
    await expect(sheet.getByRole('button', { name: 'Renommer' })).toHaveCount(0);
    await groups.paste(sheet, ['Petit Laurent']);
    await groups.dialog.getByRole('button', { name: 'Ajouter une personne' }).click();
    await expect(sheet.getByRole('alert')).toContainText('Impossible : M. Laurent Petit fait partie de la direction');
    await expect(sheet.getByRole('alert')).toContainText('Ajoutez un compte d’administrateur distinct.');
    await expect(sheet.getByRole('region', { name: /^Membres/ })).not.toContainText('PETIT');
    await expect(desk.header.getByText('en attente')).toHaveCount(0);
  });
});
