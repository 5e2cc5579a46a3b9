import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { RubriquesPage } from '../pages/rubriques.page.ts';
import { SyncPage } from '../pages/sync.page.ts';
import { TrainingPage } from '../pages/training.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { COLLEGE_ALONE, expect, openPage, serveConsole, test, type Served } from '../support/fixtures.ts';
import { newFolder, removeFolder, startProgram, type Program } from '../support/launch.ts';
import type { Guard } from '../support/guard.ts';
import { holdCall } from '../support/held-call.ts';
import { cutFaults } from '../support/page-faults.ts';
import { picture } from '../support/pictures.ts';

/** What a folder holds, file by file, but for « Formation » itself. */
function printOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('formation') && statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]));
}

/** The process whose command line holds these words, one of those that this test's launcher started. */
function pidOf(...words: readonly string[]): number {
  const found = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).find((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      return words.every((word) => line.includes(word));
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
  if (found === undefined) throw new Error(`no process ${words.join(' ')}`);
  return Number(found);
}

test.describe('from a real console', () => {
  let folder: string;
  let real: Served;
  let page: Page;
  let guard: Guard;
  let training: TrainingPage;

  test.beforeAll(async ({ browser }) => {
    folder = newFolder('training');
    real = await serveConsole(folder, 'real', ...COLLEGE_ALONE);
    ({ page, guard } = await openPage(browser, real.url));
    training = new TrainingPage(page);
    await training.console.waitUntilOpen();
    await training.console.enterAs('Augustin Giraud');
  });

  test.afterAll(async () => {
    await page.context().close();
    await real.program.stop();
    removeFolder(folder);
  });

  test('one enters « Formation » from a real console, and comes back to it as it was', async () => {
    await training.console.navigation.getByRole('link', { name: 'Formation' }).click();
    await picture(page, 'formation-entree');
    await training.enter();
    // No page looks at the real console any more: what it holds now stays.
    const before = printOf(real.data);
    await expect(training.band).toContainText('Formation — données fictives');
    await training.show();
    expect(printOf(real.data)).toEqual(before);
    await training.leave();
    await expect(training.console.navigation).toContainText('Augustin Giraud');
    guard.verify();
  });

  test('the shape of the real school is taken there without anybody; what is killed there says so, and the real console goes on', async () => {
    // What a page says of a console that was killed under it, and of the screens that it was still fetching.
    guard.expectError(/WebSocket|ERR_CONNECTION|Failed to fetch dynamically imported module/);
    await training.console.goTo('Formation');
    await page.getByRole('button', { name: 'Copier la forme de cet établissement vers la formation' }).click();
    await expect(training.console.work.getByText('976 personnes aux noms inventés')).toBeVisible();
    await picture(page, 'formation-copie');
    await page.getByRole('button', { name: 'Entrer en formation' }).click();
    await expect(training.band).toBeVisible();
    // Whoever came there before is still in.
    await expect(training.schools.or(training.console.navigation)).toBeVisible();
    if (await training.console.navigation.isVisible()) await training.show();
    await training.choose('La forme de votre établissement');
    // The account of the school before goes on in this one.
    if (!(await training.console.navigation.isVisible())) await training.console.accounts.getByRole('button', { name: 'Administrateur ENT' }).first().click();
    await expect(training.console.header).toContainText('Collège de formation (fictif)');
    await training.console.goTo('Annuaire');
    await expect(page.getByRole('contentinfo')).toContainText('976 personnes');
    const formation = join(real.data, 'formation');
    await training.show();
    process.kill(pidOf('--data', join(formation, 'ent')), 'SIGKILL');
    await training.demand('Le réseau').getByRole('button', { name: 'Couper le réseau' }).click();
    await expect(page.getByText('L’ENT simulé s’est arrêté.')).toBeVisible();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(page.getByText('L’ENT simulé s’est arrêté.')).toBeHidden();
    await expect(training.console.chip).toHaveAttribute('data-connection', 'online', { timeout: 60_000 });
    process.kill(pidOf('--data', formation, '--training'), 'SIGKILL');
    await expect(training.band).toContainText('La console de formation s’est arrêtée. Votre établissement n’a pas changé.');
    await training.leave();
    await expect(training.console.navigation).toContainText('Augustin Giraud');
    guard.verify();
  });
});

test.describe('the sandbox', () => {
  test.describe.configure({ mode: 'serial' });
  let folder: string;
  let data: string;
  let before: Readonly<Record<string, string>>;
  let program: Program;
  let page: Page;
  let guard: Guard;
  let training: TrainingPage;
  let rubriques: RubriquesPage;
  let sync: SyncPage;

  test.beforeAll(async ({ browser }) => {
    folder = newFolder('sandbox');
    const real = await serveConsole(folder, 'real', ...COLLEGE_ALONE);
    const opened = await openPage(browser, real.url);
    await new TrainingPage(opened.page).console.enterAs('Augustin Giraud');
    await opened.page.context().close();
    await real.program.stop();
    ({ data } = real);
    before = printOf(data);
    program = startProgram(folder, 'start', '--no-window', '--formation', '--data', data);
    ({ page, guard } = await openPage(browser, await program.lineOf('READY')));
    [training, rubriques, sync] = [new TrainingPage(page), new RubriquesPage(page), new SyncPage(page)];
  });

  test.afterAll(async () => {
    await page.context().close();
    await program.stop();
    removeFolder(folder);
  });

  const draft = async (rubrique: string, key: string): Promise<void> => {
    await training.console.goTo('Rubriques');
    await rubriques.give(rubrique, 'Enseignants', key);
  };
  const send = async (): Promise<void> => {
    await training.console.goTo('Synchronisation');
    await sync.send();
  };

  test('it begins by choosing a fictitious school', async () => {
    await expect(page.getByText('Choisissez un établissement fictif pour commencer.')).toBeVisible();
    await expect(training.band).toBeVisible();
    await picture(page, 'formation-vide');
    await expectAccessible(page, 'Formation, empty');
    await training.begin();
    await training.show();
    await picture(page, 'formation');
    await expectAccessible(page, 'Formation');
    await page.setViewportSize({ width: 320, height: 640 });
    await picture(page, 'formation-320');
    expect(await cutFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('the next push is refused, with its reason, and the one after it is not', async () => {
    await draft('Projets', 'm');
    await training.show();
    await training.demand('Le prochain envoi sera refusé').getByRole('button', { name: 'Le prochain envoi sera refusé' }).click();
    await expect(training.demand('Le prochain envoi sera refusé')).toContainText('Le prochain envoi sera refusé : la personne ou le groupe n’est plus là.');
    await send();
    await expect(training.console.chip).toContainText('refusé');
    // The screen goes back to « À envoyer » when the answer of the send comes, which may be after the chip says it.
    await sync.notice.filter({ hasText: 'refusé' }).getByRole('button', { name: 'Voir les refus' }).click();
    await expect(sync.sent('Refusées', 'Projets')).toContainText('n’est plus dans l’établissement');
    await training.show();
    await expect(training.demand('Le prochain envoi sera refusé')).toContainText('Les envois sont acceptés.');
    await draft('Restauration', 'r');
    await send();
    await expect(sync.notice.filter({ hasText: /accepté/ })).toBeVisible();
  });

  test('another administrator changes what the draft touches, which is a conflict, and something else, which is not', async () => {
    await draft('Orientation', 'm');
    await training.show();
    const other = training.demand('Un autre administrateur modifie…');
    await other.getByRole('button', { name: 'Autre chose' }).click();
    await expect(other).toContainText('les deux s’ajoutent');
    await other.getByRole('button', { name: 'Ce que touche mon brouillon' }).click();
    await expect(other).toContainText('Julia Bailly a modifié « Orientation »');
    await send();
    await expect(sync.notice.filter({ hasText: 'en conflit' })).toBeVisible();
    await sync.work.getByRole('button', { name: 'Décider les conflits' }).click();
    await expect(sync.card).toContainText('Julia Bailly');
    await sync.settle('Garder celui de l’ENT');
    await expect(sync.card).toContainText('Résolu ici, pas encore envoyé.');
    await send();
    await expect(training.console.chip).not.toContainText('conflit');
  });

  test('the network is cut, late or without an answer, and comes back', async () => {
    await training.show();
    const line = training.demand('Le réseau');
    await line.getByRole('button', { name: 'Couper le réseau' }).click();
    await expect(line).toContainText('Le réseau est coupé');
    await expect(training.console.chip).toHaveAttribute('data-connection', 'unreachable');
    await draft('Sciences', 'm');
    await training.show();
    await line.getByRole('button', { name: 'Rétablir' }).click();
    await expect(training.console.chip).toHaveAttribute('data-connection', 'online', { timeout: 60_000 });

    // Slow is late, not gone: an answer is waited for and comes; silent, what is asked stays without an answer until the line is back.
    await line.getByRole('button', { name: 'Répondre lentement' }).click();
    await expect(line).toContainText('quatre secondes de retard');
    const ask = async (): Promise<void> => {
      await training.console.goTo('Synchronisation');
      await sync.work.getByRole('button', { name: 'Actualiser' }).click();
    };
    await ask();
    await expect(training.console.chip).toHaveAttribute('data-connection', 'online');
    // Whoever goes on elsewhere while what they sent is on its way is left there.
    await training.console.goTo('Synchronisation');
    await sync.send('En retard');
    await training.console.goTo('Annuaire');
    await expect(training.console.navigation.getByRole('link', { name: /^Synchronisation/ })).toHaveAccessibleName('Synchronisation');
    await expect(training.console.work.getByRole('heading', { level: 1 })).toHaveText('Annuaire');
    await draft('Projets', 'p');
    await training.show();
    await line.getByRole('button', { name: 'Ne pas répondre' }).click();
    await expect(line).toContainText('n’y répond pas');
    await ask();
    await expect(training.console.chip).toHaveAttribute('data-connection', 'unreachable', { timeout: 60_000 });
    await training.show();
    await line.getByRole('button', { name: 'Rétablir' }).click();
    await expect(training.console.chip).toHaveAttribute('data-connection', 'online', { timeout: 60_000 });
  });

  test('another school is another one, and the first stays as it was', async () => {
    await training.show();
    await training.choose('Lycée Louise-Michel (fictif)');
    await expect(training.console.header).toContainText('Louise-Michel');
    await expect(training.console.header.locator('[data-pending]')).toHaveCount(0);
    await training.choose('École élémentaire Jules-Verne (fictive)');
    await expect(training.console.header).toContainText('Jules-Verne');
    await training.choose('Collège Jean-Macé (fictif)');
    await expect(training.console.header.locator('[data-pending]')).toHaveAttribute('data-pending', '1');
  });

  test('putting the school back is asked once, with what is lost', async () => {
    await training.show();
    await page.getByRole('button', { name: 'Réinitialiser le bac à sable' }).click();
    const question = page.getByRole('dialog', { name: 'Réinitialiser le bac à sable' });
    await expect(question).toContainText('Votre brouillon y est perdu : 1 modification.');
    await expectAccessible(page, 'Formation, reset');
    const begins = page.locator('.scenario-line button:enabled').filter({ hasText: /^Commencer$/ });
    await expect(begins).not.toHaveCount(0);
    const loaded = page.waitForEvent('load');
    const letGo = await holdCall(page, 'training/reset');
    await question.getByRole('button', { name: 'Réinitialiser' }).click();
    // What one would begin meanwhile would be lost: the question stays until it is done.
    await expect(question.getByRole('status')).toHaveText('L’établissement fictif se refait…');
    await page.keyboard.press('Escape');
    const [cancel, reset] = [question.getByRole('button', { name: 'Ne rien faire' }), question.getByRole('button', { name: 'Réinitialiser' })];
    await expect(reset).toBeDisabled();
    // The pointer that pressed it is still on it.
    await expect(reset).toHaveCSS('background-color', await cancel.evaluate((button) => getComputedStyle(button).backgroundColor));
    await expect(begins).toHaveCount(0);
    await letGo();
    await loaded;
    await expect(training.console.header.locator('[data-pending]')).toHaveCount(0);
    await training.console.goTo('Rubriques');
    await expect(rubriques.cell('Restauration', 'Enseignants')).not.toHaveAccessibleName(/Rédacteur/);
  });

  test('nothing of it touched the real data; leaving goes to the real school', async () => {
    expect(printOf(data)).toEqual(before);
    await training.leave();
    await expect(training.console.navigation).toContainText('Augustin Giraud');
    guard.verify();
  });
});
