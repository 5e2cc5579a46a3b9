import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ACCOUNTS } from '../pages/console.page.ts';
import { MessagingPage } from '../pages/messaging.page.ts';
import { expect, test } from '../support/fixtures.ts';
import { ROOT } from '../support/launch.ts';
import type { Pair } from '../support/school.ts';

const RECEIVE = { timeout: 20_000 };

/** Two cards of Messagerie; the ENT is stopped meanwhile, and learns that somebody has left. */
export function messagingConflicts(pair: () => Pair): void {
  test('a cell of « Qui voit qui ? » and a line of « Qui fait quoi ? »: both administrators read the cards, each settles one', async () => {
    const { school, first, second } = pair();
    const messaging = new MessagingPage(second.page);
    await school.stopEnt();
    await second.frame.goTo('Messagerie');
    await messaging.cell('CPE', 'Élève').locator('[data-eye]').click();
    await messaging.openTab('Qui fait quoi');
    await second.page.getByRole('button', { name: /^DDFPT tertiaire/ }).click();
    const line = second.page.getByRole('region', { name: 'DDFPT tertiaire' });
    await line.getByRole('button', { name: 'Ajouter des personnes…' }).click();
    await messaging.dialog.getByRole('textbox').fill('Brunet Gaspard');
    await messaging.dialog.getByRole('checkbox', { name: /BRUNET Gaspard/ }).check();
    await messaging.dialog.getByRole('button', { name: /^Ajouter/ }).click();
    await second.frame.goTo('Synchronisation');
    await second.sync.send('La vie scolaire et le tertiaire');
    await expect(second.sync.work.getByRole('region', { name: 'Sans réponse de l’ENT' }).getByRole('listitem')).toHaveCount(2);
    execFileSync(process.execPath, [join(ROOT, 'test/e2e/support/seed-dispute.program.ts'), join(school.folder, 'ent'), 'student|group:fonctionnel:cpe', ACCOUNTS.administrator, 'Gaspard Brunet']);
    await school.startEnt();
    // Who sent is asked first: the other hears of it.
    for (const desk of [second, first]) {
      await desk.frame.goTo('Synchronisation');
      await desk.sync.work.getByRole('button', { name: 'Actualiser' }).click();
      await expect(desk.frame.chip).toContainText(/2\sconflits à résoudre/, RECEIVE);
      await desk.sync.openTab('Conflits');
    }

    const cell = first.sync.card.filter({ hasText: 'Qui voit qui ? : Élève → CPE' });
    await expect(cell).toContainText(/Sur l’ENT, vous.*«\ssur rendez-vous\s»/);
    await expect(cell).toContainText(new RegExp(`Demandé par ${ACCOUNTS.otherAdministrator}.*masqué`));
    await first.sync.settle(`Garder celui de ${ACCOUNTS.otherAdministrator}`);
    await first.sync.send('La vie scolaire reste masquée');

    await expect(second.frame.chip).toContainText(/1\sconflit à résoudre/, RECEIVE);
    await expect(second.sync.card).toContainText('Qui fait quoi ? : ligne « DDFPT tertiaire » : une personne partie');
    await expect(second.sync.card).toContainText('La personne ou le groupe concerné n’est plus dans l’annuaire.');
    await second.sync.settle('Abandonner ma modification');
    await second.sync.send('Elle est partie');
    for (const { frame } of [first, second]) await expect(frame.chip).not.toContainText('conflit', RECEIVE);
    await second.frame.goTo('Messagerie');
    await expect(messaging.cell('CPE', 'Élève')).toHaveAccessibleName(/masqué$/);

    // An ENT that leaves who has gone in a line: it is said there, and set right by one click.
    await messaging.openTab('Qui fait quoi');
    await second.page.getByRole('button', { name: /^Documentaliste/ }).click();
    const notice = second.page.getByRole('region', { name: 'Documentaliste' }).locator('.notice').filter({ hasText: 'n’est plus dans l’établissement' });
    await notice.getByRole('button', { name: 'Retirer' }).click();
    await expect(notice).toBeHidden();

    // A role that this version does not know is shown, whole, and kept.
    await second.frame.goTo('Services');
    await second.page.getByRole('gridcell', { name: 'Fiches élèves' }).click();
    const role = second.frame.inspector.getByRole('combobox', { name: /Tous/ });
    await expect(role).toHaveValue('supervision');
    expect(await role.evaluate((field: HTMLSelectElement) => [field.selectedOptions[0]?.text, field.scrollWidth <= field.clientWidth])).toEqual(['supervision (inconnu de cette version)', true]);
  });
}
