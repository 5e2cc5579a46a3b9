import { MessagingPage } from '../pages/messaging.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';

// None looks at what its page was before.
test.use({ goesOn: true });

test.describe('Tableau de bord', () => {
  test.beforeEach(async ({ desk }) => {
    await desk.goTo('Tableau de bord');
    await expect(desk.work.getByRole('region', { name: 'À traiter' }).getByRole('link', { name: /^Voir les/ })).toBeVisible();
  });

  test('what is wrong leads to its correction', async ({ desk }) => {
    const todo = desk.work.getByRole('region', { name: 'À traiter' });
    await expect(todo).toContainText('M. Laurent Petit, de la direction, n’est pas dans');
    await expect(todo).toContainText('non exécutés');
    await expectAccessible(desk.page, 'dashboard');
    await todo.getByRole('link', { name: 'Corriger GRP-02' }).click();
    await expect(desk.page.getByRole('article', { name: 'GRP-02' })).toBeVisible();
  });

  test('what runs now is named, and opens', async ({ desk }) => {
    const now = desk.work.getByRole('region', { name: 'En ce moment' });
    await expect(now).toContainText('Cahier de textes de Mme Fatou Roy ouvert à');
    await now.getByRole('listitem').filter({ hasText: /remplace .* jusqu’au/ }).getByRole('link', { name: 'Voir' }).click();
    await expect(desk.work.getByRole('heading', { level: 1, name: 'Remplacements' })).toBeVisible();
    await expect(desk.inspector.getByRole('article')).toBeVisible();
  });

  test('what waits is said in people who can write, not in rights alone', async ({ desk }) => {
    await desk.goTo('Messagerie');
    const messaging = new MessagingPage(desk.page);
    // « Tous » is visible to students in this school: whatever else they are shown, they reach nobody more.
    await messaging.cell('Tous', 'Élève').click({ position: { x: 120, y: 14 } });
    await desk.page.keyboard.press('Space');
    await desk.goTo('Tableau de bord');
    await expect(desk.work.getByRole('region', { name: 'À envoyer' })).toContainText('330\u00A0personnes pourront écrire à moins de monde');
  });

  test('a task of the year is ticked, waits to be sent and can be given up', async ({ desk }) => {
    const year = desk.work.getByRole('region', { name: 'L’année' });
    const waiting = desk.work.getByRole('region', { name: 'À envoyer' });
    const july = year.getByRole('group').filter({ hasText: 'Mi-juillet' });
    await july.locator('summary').click();
    const box = july.getByRole('checkbox', { name: 'Archiver ou supprimer les rubriques abandonnées.' });
    await box.check();
    await expect(july).toContainText('1 sur 3');
    await expect(july).toContainText('Fait par Augustin Giraud');
    await expect(waiting).toContainText('Une modification. Personne ne gagne ni ne perd de droit.');
    await desk.page.keyboard.press('Control+z');
    await expect(july).toContainText('0 sur 3');
    await expect(waiting).toContainText('Rien à envoyer.');
    await box.check();
    await waiting.getByRole('button', { name: 'Abandonner…' }).click();
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Abandonner toutes les modifications' }).click();
    await expect(waiting).toContainText('Rien à envoyer.');
  });
});
