import { GroupsPage } from '../pages/groups.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';
import type { Desk, Pair } from '../support/school.ts';

const LINE = 'Adjoint gestionnaire';

async function add(desk: Desk, name: string): Promise<void> {
  await desk.frame.goTo('Groupes');
  const groups = new GroupsPage(desk.page);
  const sheet = await groups.open(LINE);
  await groups.paste(sheet, [name]);
  await groups.dialog.getByRole('button', { name: 'Ajouter une personne' }).click();
  await expect(sheet).toContainText(name);
}

async function send(desk: Desk): Promise<void> {
  await desk.frame.goTo('Synchronisation');
  await desk.sync.send();
  await expect(desk.sync.notice.filter({ hasText: 'accepté' })).toBeVisible();
}

/** A line for one person, which two administrators fill. */
export function mergedCard(pair: () => Pair): void {
  test('a line for one person that two administrators each fill: the card says what each did, and is decided three ways', async () => {
    const { first, second } = pair();
    await first.frame.goTo('Groupes');
    const sheet = await new GroupsPage(first.page).open(LINE);
    const members = sheet.getByRole('region', { name: /^Membres/ });
    await members.getByRole('button', { name: /^Retirer / }).click();
    await send(first);
    await expect(second.frame.status).toContainText('Données');
    await add(second, 'LEFÈVRE Anaïs');
    await add(first, 'PETIT Laurent');
    await send(first);

    await second.frame.goTo('Synchronisation');
    await expect(second.sync.work.getByRole('tab', { name: /^Conflits 1/ })).toBeVisible();
    await second.sync.openTab('Conflits');
    const { card } = second.sync;
    await expect(card).toContainText('constaté après fusion');
    await expect(card).toContainText('Aucune des deux modifications ne pose ce problème seule');
    await expect(card).toContainText('MSG-04');
    await expect(card.getByRole('heading', { name: /^Sur l’ENT, Augustin Giraud/ })).toBeVisible();
    await expect(card.getByRole('heading', { name: /^Ici, Julia Bailly/ })).toBeVisible();
    await picture(second.page, 'merged-card');
    await expectAccessible(second.page, 'merged card');

    await second.sync.settle('Garder les deux');
    await expect(card).toContainText('Les deux sont gardées. Le contrôle le signalera encore.');
    await second.sync.openTab('À envoyer');
    await second.sync.openTab('Conflits');
    await second.sync.settle('Garder la mienne');
    await expect(card).toHaveCount(0);
    await second.page.keyboard.press('Control+z');
    await second.sync.settle('Garder celle de l’ENT');
    await expect(card).toHaveCount(0);
    await expect(second.frame.header.getByText('en attente')).toHaveCount(0);
  });
}
