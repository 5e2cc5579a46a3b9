import { ACCOUNTS } from '../pages/console.page.ts';
import { expect, openPage, serveConsole, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';
import { openSchool, type Desk, type OwnSchool } from '../support/school.ts';
import { layWire, type Wire, type WireState } from '../support/wire.ts';

/** What is said on Synchronisation, then in the chip, of each thing that is no answer. */
const SAID: readonly (readonly [WireState, RegExp, RegExp])[] = [
  ['html', /La réponse de l’ENT est incompréhensible\. Un changement attend l’envoi sur ce poste\..* vérifiez l’adresse de l’ENT/, /incompréhensible/],
  ['error', /L’ENT a rencontré une erreur\. Un changement attend l’envoi sur ce poste\..* signalez-le à l’assistance/, /Erreur de l’ENT/],
  ['garbage', /La réponse de l’ENT est incompréhensible\. Un changement attend l’envoi sur ce poste/, /incompréhensible/],
];

let school: OwnSchool;
let wire: Wire;
let desk: Desk;

// One school, one console and its wire for both: each changes rights of its own, and leaves the wire as it found it.
test.beforeAll(async ({ browser }) => {
  school = await openSchool(browser);
  wire = await layWire(school.entUrl);
  desk = await school.join('first', ACCOUNTS.administrator, wire.url);
});

test.afterAll(async () => {
  await school.close();
  await wire.close();
});

test('an answer that is lost: doubt is said, the retry settles, nothing is done twice', async () => {
  const { frame, sync, page } = desk;
  await desk.rubriques.give('Foyer socio-éducatif', 'Enseignants', 'm');
  await desk.rubriques.give('Orientation', 'Direction', 'r');
  await frame.goTo('Synchronisation');
  wire.become('lost-answer');
  await sync.send('Une seule fois');
  await expect(sync.notice.filter({ hasText: 'Réponse non reçue. Vérification en cours ; ne refaites pas la saisie.' })).toBeVisible({ timeout: 20_000 });
  await expect(sync.notice.filter({ hasText: 'Le serveur ne répond pas. 2 changements attendent l’envoi sur ce poste.' })).toBeVisible();
  await expect(sync.work.getByText('acceptés à')).toHaveCount(0);
  await picture(page, 'sans-reponse');
  await sync.openTab('Historique');
  await expect(sync.sent('Historique', 'Foyer socio-éducatif')).toContainText('Sans réponse');
  await page.reload();
  await expect(frame.chip).toContainText(/sans réponse|injoignable/i);
  await expect(sync.work.getByText('Tout est envoyé')).toHaveCount(0);
  await frame.goTo('Synchronisation');
  await expect(sync.work.getByRole('list', { name: 'Sans réponse de l’ENT' })).toContainText('Orientation');
  await picture(page, 'sans-reponse-rechargee');
  wire.become('through');
  await frame.goTo('Synchronisation');
  await sync.work.getByRole('button', { name: 'Actualiser' }).click();
  await sync.openTab('Historique');
  await expect(sync.sent('Historique', 'Foyer socio-éducatif')).toContainText('Accepté', { timeout: 20_000 });
  await expect(sync.sent('Historique', 'Orientation')).toContainText('Accepté');
  await frame.goTo('Journal');
  await expect(frame.work.getByRole('button', { name: /Foyer socio-éducatif.*Modérateur/ })).toHaveCount(1);
  await expect(frame.work.getByRole('button', { name: /Orientation.*Rédacteur/ })).toHaveCount(1);
});

test('an ENT that answers HTML, 500, garbage or never: what is safe and what to do are said, and the change leaves once it answers', async ({ browser }) => {
  test.setTimeout(120_000);
  const mute = await layWire(school.entUrl);
  const waiting = await school.join('second', ACCOUNTS.otherAdministrator, mute.url);
  const { frame, sync, page } = desk;

  await test.step('an ENT that never answers is asked for half a minute, meanwhile nothing is claimed', async () => {
    await waiting.rubriques.give('Projets', 'Responsables', 'r');
    await waiting.frame.goTo('Synchronisation');
    mute.become('silence');
    await waiting.sync.send();
    await expect(waiting.sync.work.getByText(/Envoi en cours|sans réponse de l’ENT pour l’instant|Réponse non reçue/).first()).toBeVisible();
    await expect(waiting.sync.work.getByRole('list', { name: 'Sans réponse de l’ENT' })).toContainText('Projets');
  });

  await frame.goTo('Rubriques');
  await desk.rubriques.give('Mathématiques', 'Vie scolaire', 'r');
  await frame.goTo('Synchronisation');
  for (const [state, banner, chip] of SAID) {
    await test.step(state, async () => {
      wire.become(state);
      if (state === 'html') await sync.send('Malgré tout');
      else await sync.work.getByRole('button', { name: 'Actualiser' }).click();
      await expect(sync.notice.filter({ hasText: banner })).toBeVisible();
      await expect(frame.chip).toContainText(chip);
      await expect(sync.work.getByText(/acceptés? à/)).toHaveCount(0);
      await picture(page, `reponse-${state}`);
    });
  }

  await test.step('who is known here still signs in, and works with what is here', async () => {
    await frame.leave();
    await expect(frame.accounts.getByRole('button')).toHaveCount(1);
    await frame.enterAs(ACCOUNTS.administrator);
    await expect(frame.chip).toContainText(/incompréhensible/);
    await frame.goTo('Synchronisation');
    await expect(sync.notice.filter({ hasText: 'Un changement attend l’envoi sur ce poste.' })).toBeVisible();
  });

  await test.step('a new computer knows nobody: it says what to verify', async () => {
    const fresh = await serveConsole(school.folder, 'third', '--ent', wire.url);
    const opened = await openPage(browser, fresh.url);
    await expect(opened.page.getByText('Aucun compte n’est connu sur ce poste et l’ENT ne répond pas. Vérifiez que l’ENT est démarré, puis réessayez.')).toBeVisible();
    await picture(opened.page, 'connexion-sans-ent');
    opened.guard.verify();
    wire.become('through');
    await opened.page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(opened.page.getByRole('button', { name: ACCOUNTS.head })).toBeVisible();
    await opened.page.context().close();
    await fresh.program.stop();
  });

  await test.step('it answers again: who signed in without it proves who they are, and the change leaves, once', async () => {
    await sync.work.getByRole('button', { name: 'Actualiser' }).click();
    await expect(sync.notice.filter({ hasText: 'La session est expirée. Un changement attend l’envoi sur ce poste. Changez de compte ou reconnectez-vous pour envoyer.' })).toBeVisible();
    await frame.leave();
    await frame.enterAs(ACCOUNTS.administrator);
    await expect(frame.chip).toContainText('Connecté');
    await frame.goTo('Synchronisation');
    await sync.openTab('Historique');
    await expect(sync.sent('Historique', 'Mathématiques')).toContainText('Accepté');
    await frame.goTo('Journal');
    await expect(frame.work.getByRole('button', { name: /Mathématiques.*Rédacteur/ })).toHaveCount(1);
  });

  await test.step('the silence was given up, and said', async () => {
    await expect(waiting.sync.notice.filter({ hasText: /Le serveur ne répond pas\. Un changement attend l’envoi sur ce poste\./ })).toBeVisible({ timeout: 60_000 });
    await expect(waiting.sync.notice.filter({ hasText: 'Réponse non reçue' })).toBeVisible();
    await picture(waiting.page, 'silence');
  });
  await waiting.page.context().close();
  await mute.close();
});
