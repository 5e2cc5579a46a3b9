import { DatabaseSync } from 'node:sqlite';
import { ACCOUNTS } from '../pages/console.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';
import type { Desk, Pair } from '../support/school.ts';

/** Sends the whole draft, and waits for its acceptance. */
async function send(desk: Desk): Promise<void> {
  await desk.frame.goTo('Synchronisation');
  await desk.sync.send();
  await expect(desk.sync.notice.filter({ hasText: /acceptés? à/ })).toBeVisible();
}

/** What the ENT refuses. The other administrator is one no more at the end: nothing comes after it in the same school. */
export function refusals(pair: () => Pair): void {
  test('what the ENT refuses is said line by line, taken back or given up; then the role of who sends has changed there', async () => {
    const { school, first, second } = pair();
    await test.step('a partial send: two accepted, two refused, said so; each refusal with its sentence', async () => {
      await second.frame.switchOffline();
      await second.frame.goTo('Rubriques');
      await second.rubriques.give('Projets', 'Responsables', 'r');
      await second.rubriques.give('Association sportive', 'Enseignants', 'm');
      await second.rubriques.give('Orientation', 'Direction', 'm');
      await second.rubriques.act('Délégués', 'Déplacer…');
      await second.rubriques.dialog.getByRole('combobox', { name: 'Nouvelle rubrique mère' }).fill('Foyer');
      await second.page.getByRole('option', { name: 'Foyer socio-éducatif', exact: true }).click();
      await second.rubriques.dialog.getByRole('button', { name: 'Déplacer la rubrique' }).click();
      await second.frame.goTo('Synchronisation');
      await second.sync.send('Avant les vacances');
      await expect(second.sync.notice.filter({ hasText: 'partira à la prochaine connexion' })).toBeVisible();

      await first.frame.goTo('Rubriques');
      await first.rubriques.act('Association sportive', 'Archiver');
      await first.rubriques.act('Foyer socio-éducatif', 'Archiver');
      await send(first);

      await second.frame.switchOffline();
      await expect(second.frame.chip).toContainText('refusé', { timeout: 20_000 });
      await second.frame.goTo('Synchronisation');
      await second.sync.openTab('Refusées');
      await expect(second.sync.work.getByRole('tab', { name: /^Refusées/ })).toHaveText('Refusées 2');
      await expect(second.sync.sent('Refusées', 'Association sportive')).toContainText('Impossible : « Association sportive » est archivée, elle se lit sans se modifier. Désarchivez-la d’abord.');
      await expect(second.sync.sent('Refusées', 'Délégués')).toContainText('la rubrique mère « Foyer socio-éducatif » de « Délégués » est archivée');
      await picture(second.page, 'refusees');
      await expectAccessible(second.page, 'Synchronisation, refused');
      await second.sync.openTab('Historique');
      await expect(second.sync.sent('Historique', 'Projets')).toContainText('Accepté');
      await expect(second.sync.sent('Historique', 'Orientation')).toContainText('Accepté');
      await expect(second.sync.sent('Historique', 'Association sportive')).toContainText('Refusé');
      await picture(second.page, 'historique-partiel');
    });

    await test.step('« Reprendre dans le brouillon » says why not as long as it is impossible, then takes back and sends', async () => {
      await second.sync.openTab('Refusées');
      const line = second.sync.sent('Refusées', 'Association sportive');
      await line.getByRole('button', { name: 'Reprendre dans le brouillon' }).click();
      await expect(line.getByRole('alert')).toContainText('Toujours impossible');
      await picture(second.page, 'reprise-refusee');
      await first.frame.goTo('Rubriques');
      await first.rubriques.chip('Archivées').click();
      await first.rubriques.act('Association sportive', 'Désarchiver');
      await first.rubriques.chip('Archivées').click();
      await send(first);
      await second.frame.goTo('Rubriques');
      await expect(second.rubriques.title('Association sportive')).toBeVisible();
      await second.frame.goTo('Synchronisation');
      await second.sync.openTab('Refusées');
      await line.getByRole('button', { name: 'Reprendre dans le brouillon' }).click();
      await expect(line).toHaveCount(0);
      await second.sync.openTab('À envoyer');
      await expect(second.sync.entry('Enseignants → Modérateur')).toHaveCount(1);
      await send(second);
      await picture(second.page, 'reprise-acceptee');
      await first.frame.goTo('Rubriques');
      await expect(first.rubriques.cell('Association sportive', 'Enseignants')).toHaveAccessibleName(/Modérateur/, { timeout: 20_000 });
    });

    await test.step('« Abandonner » accepts a refusal for good: neither the tab nor the header counts it any more', async () => {
      await second.frame.goTo('Synchronisation');
      await second.sync.openTab('Refusées');
      await second.sync.sent('Refusées', 'Délégués').getByRole('button', { name: 'Abandonner' }).click();
      await expect(second.sync.work.getByRole('tab', { name: /^Refusées/ })).toHaveText('Refusées');
      await expect(second.frame.chip).not.toContainText('refus');
      await second.page.reload();
      await second.frame.goTo('Synchronisation');
      await expect(second.sync.work.getByRole('tab', { name: /^Refusées/ })).toHaveText('Refusées');
    });

    await test.step('the role changed there: the send is refused by name, and nothing was changed', async () => {
      await second.frame.goTo('Rubriques');
      await second.rubriques.give('Projets', 'Direction', 'v');
      await school.stopEnt();
      const ent = new DatabaseSync(`${school.folder}/ent/ent.sqlite`);
      ent.prepare(`UPDATE account SET role = 'trainer' WHERE name = ?`).run(ACCOUNTS.otherAdministrator);
      ent.close();
      await school.startEnt();
      await second.frame.goTo('Synchronisation');
      await second.sync.work.getByRole('button', { name: 'Actualiser' }).click();
      await second.sync.send();
      await expect(second.sync.notice.filter({ hasText: 'refusé' })).toContainText('ne modifie pas', { timeout: 20_000 });
      await picture(second.page, 'role-change');
      await second.sync.work.getByRole('button', { name: 'Voir les refus' }).click();
      await expect(second.sync.sent('Refusées', 'Direction')).toContainText('Demandez à un administrateur ENT de le faire.');
    });
  });
}
