import type { Locator } from '@playwright/test';
import { ACCESS_TEXTS } from '../../../texts/connectors/access-screen.ts';
import { MATCHING_TEXTS } from '../../../texts/connectors/matching-screen.ts';
import { SPACE_TEXTS } from '../../../texts/connectors/space-screen.ts';
import { ACCOUNTS } from '../pages/console.page.ts';
import { MessagingPage } from '../pages/messaging.page.ts';
import { SyncPage } from '../pages/sync.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { grantOnPlatform } from '../support/grant-on-platform.ts';
import { sendAs } from '../support/other-administrator.ts';
import { picture } from '../support/pictures.ts';
import { APPLICATION, MACHINE } from '../../support/fake-entcore/fake-school.ts';
import { startFakeEntcore } from '../../support/fake-entcore/start-fake.ts';

/** The inspection of the demonstration that has no end; « delivered » to the fake platform, its teacher is recognised there. */
const TEACHER = { id: 'p16-3000013', delivered: '3000013' } as const;
const INSPECTOR = { id: 'demo-ipr-anglais', name: 'Hélène Astruc (IA-IPR d’anglais)' } as const;
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('« Connecteur »: a platform is joined, tested, read, tried without writing, and left without losing anything', async ({ desk, page, served }) => {
  const fake = await startFakeEntcore();
  await desk.goTo('Paramètres');
  await page.getByRole('tab', { name: 'Connecteur' }).click();
  const part = desk.work.getByRole('region', { name: /^Edifice/ });
  await expect(part.getByText('Non relié')).toBeVisible();
  await part.getByRole('radio', { name: ACCESS_TEXTS.password }).check();
  await part.getByLabel('Adresse de la plateforme').fill(fake.url);
  await part.getByLabel('Identifiant du compte').fill(MACHINE.login);
  await part.getByLabel('Mot de passe du compte').fill('faux');
  await part.getByRole('button', { name: 'Relier et tester' }).click();
  await expect(part.getByLabel('Mot de passe du compte')).toHaveAccessibleDescription(/n’accepte pas ce compte.*Rien n’a été modifié/);
  await expect(part.getByLabel('Mot de passe du compte')).toHaveValue('');
  await expectAccessible(page, 'Connecteur, an account that is refused');
  await part.getByLabel('Mot de passe du compte').fill(MACHINE.password);
  await part.getByRole('button', { name: 'Relier et tester' }).click();
  await expect(part.getByText('Collège (fictif)')).toBeVisible();
  await expect(page.locator('body')).not.toContainText(MACHINE.password);

  await part.getByRole('button', { name: 'Lire la plateforme' }).click();
  await expect(part.getByText('personnes : lu en entier')).toBeVisible();
  await expect(part.getByRole('region', { name: 'Lecture de la plateforme' })).toContainText('Rien n’a été écrit, ni là-bas ni ici.');
  await fake.order({ kind: 'asked' });
  await part.getByRole('button', { name: 'Essai à blanc', exact: true }).click();
  await expect(part.getByRole('region', { name: 'Ce qui partirait' })).toBeVisible();
  expect((await fake.order({ kind: 'asked' })).filter((asked) => !asked.startsWith('GET '))).toEqual([]);

  // Nothing is read by itself until somebody gives an hour; nothing is written from one to five at first.
  const hours = part.getByRole('region', { name: 'Heures du connecteur' });
  await expect(hours).toContainText('le serveur ne lit que quand on le demande');
  await hours.getByRole('button', { name: 'Ajouter une heure de lecture' }).click();
  await expect(hours.getByRole('button', { name: /Retirer la lecture de 6.h.00/ })).toBeVisible();
  await expect(hours.getByRole('combobox', { name: 'Pendant ces heures' })).toHaveValue('all');
  // This walk is played at any hour of the day.
  await hours.getByRole('button', { name: 'Retirer ces heures' }).click();
  await expect(hours.getByRole('combobox', { name: 'Pendant ces heures' })).toHaveCount(0);

  // A free group that the school holds to is made there once somebody says so, chooses, and sends; its own state is then read there.
  await fake.order({ kind: 'blogs' });
  await part.getByRole('button', { name: 'Lire la plateforme' }).click();
  const spaces = part.getByRole('table', { name: SPACE_TEXTS.title });
  await expect(spaces.getByRole('row', { name: /CDI blog, billets relus/ })).toBeVisible();
  await expect(spaces.getByRole('row', { name: /Voyage blog, publication immédiate/ })).toBeVisible();
  await spaces.scrollIntoViewIfNeeded();
  await picture(page, 'connecteur-fils-blogs');
  await part.getByRole('checkbox', { name: 'Cocher tout ce qui est affiché' }).check();
  await expect(part.getByRole('button', { name: /^Garder ici : \d+.écarts cochés/ })).toBeVisible();
  await part.getByRole('table', { name: 'Écarts entre l’ENT et la plateforme' }).scrollIntoViewIfNeeded();
  await picture(page, 'connecteur-ecarts-coches');
  await part.getByRole('checkbox', { name: 'Cocher tout ce qui est affiché' }).uncheck();
  await part.getByRole('checkbox', { name: 'Cocher : groupe libre Chorale' }).check();
  await part.getByRole('button', { name: /^Garder ici : 1.écart coché/ }).click();
  await expect(part.getByRole('row', { name: /groupe libre Chorale/ })).toContainText('modifié ici');
  await part.getByRole('combobox', { name: 'Mode : groupes libres' }).selectOption('propose');
  await part.getByRole('button', { name: 'Essai à blanc', exact: true }).click();
  const leaving = part.getByRole('table', { name: 'Ce qui partirait' }).getByRole('row', { name: /groupe libre Chorale/ });
  await expect(leaving).toContainText('personne ne gagne ni ne perd rien');
  await leaving.getByRole('checkbox').check();
  await expect(part.getByText(/^1.changement coché partira$/)).toBeVisible();
  await part.getByRole('button', { name: 'Envoyer ce qui est coché' }).click();
  await expect(leaving).toContainText('Appliqué et vérifié là-bas');
  await part.getByRole('button', { name: 'Voir les étapes envoyées' }).click();
  const steps = part.getByRole('region', { name: 'Étapes envoyées' });
  await expect(steps.getByRole('row', { name: /créer le groupe.*Chorale/ })).toContainText('lue là-bas');
  await steps.getByRole('button', { name: /^lue là-bas/ }).click();
  // Its head alone is of no step; what other walks of this ENT sent is read there too.
  await expect(steps.getByRole('row').filter({ hasNotText: 'lue là-bas' })).toHaveCount(1);

  await expectAccessible(page, 'connector');
  await part.evaluate((element) => element.scrollIntoView());
  await picture(page, 'connecteur');

  // « Qui voit qui ? »: a cell that the school shows is opened there, once somebody read who gains.
  const planOf = async (words: RegExp): Promise<Locator> => {
    await part.getByRole('button', { name: 'Essai à blanc', exact: true }).click();
    return part.getByRole('table', { name: 'Ce qui partirait' }).getByRole('row', { name: words });
  };
  const sendOne = async (line: Locator): Promise<void> => {
    await line.getByRole('checkbox').check();
    await part.getByRole('button', { name: 'Envoyer ce qui est coché' }).click();
    await expect(line).toContainText('Appliqué et vérifié là-bas');
  };
  const readAgain = async (): Promise<void> => {
    await part.getByRole('button', { name: MATCHING_TEXTS.readAgain }).click();
    await expect(part.getByRole('button', { name: MATCHING_TEXTS.readAgain })).toHaveCount(0);
  };
  const writes = async (): Promise<readonly string[]> => (await fake.order({ kind: 'asked' })).filter((asked) => !asked.startsWith('GET '));
  const PARENTS_TO_HEAD = /Responsable → Chef d’établissement/;
  await part.getByRole('button', { name: 'Lire la plateforme' }).click();
  await part.getByRole('combobox', { name: 'Rapprocher Collège (fictif)-Direction de' }).selectOption('Chef d’établissement');
  // It is noted at once; the platform is read again once, when one asks for it. What was said so may be taken back.
  await expect(part.getByText(/1.rapprochement noté/)).toBeVisible();
  await readAgain();
  await part.locator('summary', { hasText: 'Reconnus' }).click();
  await expect(part.getByRole('button', { name: 'Ce n’est pas le même : Chef d’établissement' })).toBeVisible();
  await expectAccessible(page, 'connector, what was recognised');
  await part.getByRole('button', { name: 'Ce n’est pas le même : Chef d’établissement' }).scrollIntoViewIfNeeded();
  await picture(page, 'connecteur-reconnus');
  await part.getByRole('button', { name: 'Garder ici : « Qui voit qui ? », Responsable → Chef d’établissement' }).click();
  await part.getByRole('combobox', { name: 'Mode : « Qui voit qui ? »' }).selectOption('propose');
  await writes();
  const shown = await planOf(PARENTS_TO_HEAD);
  await expect(shown).toContainText('gagnés : 6 écritures par liste');
  await expect(part.getByText(/^Ce que cet échange ne peut pas tenir/)).toBeVisible();
  expect(await writes()).toEqual([]);
  await sendOne(shown);
  expect((await writes()).every((one) => one.startsWith('POST /communication/group/'))).toBe(true);

  // It is hidden here, then there, with who loses; the console says what was read there of each step.
  await desk.goTo('Messagerie');
  await new MessagingPage(page).cell('Chef d’établissement', 'Responsable').locator('[data-eye]').click();
  const sync = new SyncPage(page);
  await sync.send();
  await expect(sync.check).toBeHidden();
  await desk.goTo('Paramètres');
  await page.getByRole('tab', { name: 'Connecteur' }).click();
  const hidden = await planOf(PARENTS_TO_HEAD);
  await expect(hidden).toContainText('perdus : 6 écritures par liste');
  await sendOne(hidden);
  expect((await writes()).every((one) => one.startsWith('DELETE /communication/group/'))).toBe(true);
  await part.getByRole('button', { name: 'Voir les étapes envoyées' }).click();
  await expect(steps.getByRole('row', { name: /retirer un lien entre groupes.*Responsable → Chef d’établissement/ }).first()).toContainText('lue là-bas');
  await picture(page, 'connecteur-qui-voit-qui');

  // The restricted mode is only tried.
  await part.getByRole('button', { name: 'Essai à blanc du mode restreint' }).click();
  const restricted = part.getByRole('region', { name: 'Essai à blanc du mode restreint' });
  await expect(restricted.getByRole('table', { name: 'Qui perd quoi' })).toContainText('enseignants');
  await expect(restricted).toContainText('retour en arrière');
  expect(await writes()).toEqual([]);
  await picture(page, 'connecteur-mode-restreint');

  // An access that ends is opened there, and the server says that it will close it.
  await fake.order({ kind: 'delivered', user: 'u-t0', externalId: TEACHER.delivered });
  const until = inDays(9);
  await sendAs(ACCOUNTS.head, served.entUrl, { kind: 'inspection.window', teacher: TEACHER.id, inspector: INSPECTOR.id, from: inDays(-4), to: until }, {
    entity: 'inspection', id: `${TEACHER.id}|${INSPECTOR.id}`, edits: [{ field: 'window', was: { from: inDays(-4), to: null }, set: { from: inDays(-4), to: until } }],
  });
  await part.getByRole('button', { name: 'Lire la plateforme' }).click();
  await part.getByRole('combobox', { name: 'Rapprocher EXEMPLE-u-p1 Nadia de' }).selectOption(INSPECTOR.name);
  await readAgain();
  await part.getByRole('button', { name: /^Garder ici : .*Astruc/ }).click();
  await part.getByRole('combobox', { name: 'Mode : inspections' }).selectOption('propose');
  await sendOne(await planOf(/Astruc/));
  await expect(part.getByRole('list', { name: 'Accès que le serveur fermera' })).toContainText(/Astruc.*fermé par le serveur à la fin du/);
  await expectAccessible(page, 'connector, closings');
  await picture(page, 'connecteur-fermetures');

  // A thread stands for a rubrique: a right leaves in its whole list, and what the list held before comes back as a draft.
  await part.getByRole('button', { name: 'Lire la plateforme' }).click();
  await part.getByRole('combobox', { name: /Vie du collège/ }).selectOption('CDI');
  await part.getByRole('button', { name: /^Garder ici : .*CDI.*Enseignants/ }).first().click();
  await part.getByRole('combobox', { name: 'Mode : droits sur les rubriques' }).selectOption('propose');
  await sendOne((await planOf(/CDI.*Enseignants/)).first());
  await part.getByRole('button', { name: 'Voir les étapes envoyées' }).click();
  await steps.getByRole('row', { name: /changer un partage d’un fil.*CDI/ }).getByRole('button', { name: 'Liste d’avant…' }).click();
  const before = steps.getByRole('region', { name: /^Liste d’avant/ });
  await expect(before.getByRole('row', { name: /^groupe g-adml de la plateforme, inconnu ici/ })).toContainText('contribuer, publier et gérer');
  await before.getByRole('button', { name: 'Préparer le retour' }).click();
  await expect(before).toContainText('Le retour est dans le brouillon');
  await expectAccessible(page, 'connector, a list as it was before');
  await before.scrollIntoViewIfNeeded();
  await picture(page, 'connecteur-liste-d-avant');

  const leave = async (): Promise<void> => {
    await part.getByRole('button', { name: 'Délier…' }).click();
    await expectAccessible(page, 'Connecteur, to be left');
    await expect(page.getByRole('dialog')).toContainText(/Un accès ouvert là-bas.*Astruc.*à fermer à la fin du/);
    await picture(page, 'connecteur-delier');
    await page.getByRole('dialog').getByRole('button', { name: 'Délier' }).click();
    await expect(part.getByText('Non relié')).toBeVisible();
    // Nobody closes by program what was opened there: it is said so.
    await expect(part.getByText(/Un accès ouvert là-bas.*il ne peut plus le fermer/)).toBeVisible();
    await expect(part).not.toContainText('sera fermé par le serveur');
  };
  await leave();

  // Joined again without a password: somebody grants the access on the platform, and brings back where it left them.
  await part.getByLabel('Adresse de la plateforme').fill(fake.url);
  await part.getByLabel(ACCESS_TEXTS.clientId).fill(APPLICATION.id);
  await part.getByLabel(ACCESS_TEXTS.clientSecret).fill(APPLICATION.secret);
  await part.getByLabel(ACCESS_TEXTS.redirect).fill(APPLICATION.redirect);
  await part.getByRole('checkbox', { name: /^cahier de textes/ }).check();
  await expect(part.getByRole('checkbox', { name: /\(infra\)/ })).toBeChecked();
  await expectAccessible(page, 'Connecteur, an access to ask for');
  await picture(page, 'connecteur-demander-acces');
  await part.getByRole('button', { name: ACCESS_TEXTS.begin }).click();
  const granting = part.getByRole('form', { name: ACCESS_TEXTS.pageTitle });
  const grant = async (): Promise<string> => grantOnPlatform((await granting.getByRole('link', { name: ACCESS_TEXTS.openPage }).getAttribute('href')) ?? '');
  await granting.getByLabel(ACCESS_TEXTS.returned).fill((await grant()).replace('state=', 'state=x'));
  await granting.getByRole('button', { name: ACCESS_TEXTS.end }).click();
  await expect(granting.getByLabel(ACCESS_TEXTS.returned)).toHaveAccessibleDescription(/n’est pas celle qui est attendue.*Rien n’a été modifié/);
  await expectAccessible(page, 'Connecteur, an access to bring back');
  await picture(page, 'connecteur-accorder-acces');
  await granting.getByLabel(ACCESS_TEXTS.returned).fill(await grant());
  await granting.getByRole('button', { name: ACCESS_TEXTS.end }).click();
  await expect(part.getByText(/^accès accordé sur la plateforme, aujourd’hui/)).toBeVisible();
  await fake.order({ kind: 'forget', granted: 'refreshes' });
  await part.getByRole('button', { name: 'Tester de nouveau' }).click();
  await expect(desk.work.getByText(/ne renouvelle plus l’accès.*Rien n’a été modifié/).first()).toBeVisible();
  await picture(page, 'connecteur-acces-perdu');
  await part.getByRole('button', { name: ACCESS_TEXTS.renew }).click();
  await granting.getByLabel(ACCESS_TEXTS.returned).fill(await grant());
  await granting.getByRole('button', { name: ACCESS_TEXTS.endAgain }).click();
  await expect(part.getByRole('button', { name: ACCESS_TEXTS.renew })).toBeVisible();
  await expect(desk.work.getByText(/ne renouvelle plus l’accès/)).toHaveCount(0);
  for (const secret of await fake.order({ kind: 'secrets' })) await expect(page.locator('body')).not.toContainText(secret);
  // Nothing of it stays on the screens of the tests that follow in this console.
  await leave();
  await fake.stop();
});
