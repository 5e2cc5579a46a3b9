import { ACCESS_TEXTS } from '../../../texts/connectors/access-screen.ts';
import { STEP_TEXTS } from '../../../texts/connectors/connector-timing.ts';
import { connectorTroubleSentence } from '../../../texts/connectors/connector-troubles.ts';
import { MACHINE } from '../../support/fake-entcore/fake-school.ts';
import { startFakeEntcore } from '../../support/fake-entcore/start-fake.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';

test('« Connecteur »: a right leaves for a blog, what that subject held before is shown and comes back as a draft; a platform of an unknown version is only looked at', async ({ desk, page }) => {
  const fake = await startFakeEntcore();
  await fake.order({ kind: 'blogs' });
  await desk.goTo('Paramètres');
  await page.getByRole('tab', { name: 'Connecteur' }).click();
  const part = desk.work.getByRole('region', { name: /^Edifice/ });
  await part.getByRole('radio', { name: ACCESS_TEXTS.password }).check();
  await part.getByLabel('Adresse de la plateforme').fill(fake.url);
  await part.getByLabel('Identifiant du compte').fill(MACHINE.login);
  await part.getByLabel('Mot de passe du compte').fill(MACHINE.password);
  await part.getByRole('button', { name: 'Relier et tester' }).click();
  await expect(part.getByText('Collège (fictif)')).toBeVisible();
  const hours = part.getByRole('region', { name: 'Heures du connecteur' });
  // This walk is played at any hour of the day.
  await hours.getByRole('button', { name: 'Retirer ces heures' }).click();
  await expect(hours.getByRole('combobox', { name: 'Pendant ces heures' })).toHaveCount(0);

  // A blog stands for a rubrique: the right of one group leaves, the rest of the list is left as it is.
  await part.getByRole('button', { name: 'Lire la plateforme' }).click();
  await part.getByRole('row', { name: /CDI blog, billets relus/ }).getByRole('combobox').selectOption('CDI');
  await part.getByRole('button', { name: /^Garder ici : .*CDI.*Enseignants/ }).first().click();
  await part.getByRole('combobox', { name: 'Mode : droits sur les rubriques' }).selectOption('propose');
  await part.getByRole('button', { name: 'Essai à blanc', exact: true }).click();
  const line = part.getByRole('table', { name: 'Ce qui partirait' }).getByRole('row', { name: /CDI.*Enseignants/ }).first();
  await line.getByRole('checkbox').check();
  await part.getByRole('button', { name: 'Envoyer ce qui est coché' }).click();
  await expect(line).toContainText('Appliqué et vérifié là-bas');
  await part.getByRole('button', { name: 'Voir les étapes envoyées' }).click();
  const steps = part.getByRole('region', { name: 'Étapes envoyées' });
  await steps.getByRole('row', { name: /CDI.*Enseignants/ }).getByRole('button', { name: STEP_TEXTS.beforeRight }).click();
  const before = steps.getByRole('region', { name: /^Droit d’avant/ });
  await expect(before).toContainText(STEP_TEXTS.beforeRightHow);
  await expect(before.getByRole('row', { name: /Enseignants/ })).toContainText('aucun droit');
  await expectAccessible(page, 'connector, a right as it was before');
  await before.scrollIntoViewIfNeeded();
  await picture(page, 'connecteur-droit-d-avant');
  await before.getByRole('button', { name: STEP_TEXTS.prepareReturn }).click();
  await expect(before).toContainText(STEP_TEXTS.prepared);
  await picture(page, 'connecteur-droit-d-avant-retour');

  // Brought to a version that nobody read, it is only looked at: the modes are « observer », and stay so.
  await fake.order({ kind: 'options', options: { version: '7.0.1' } });
  await part.getByRole('button', { name: 'Lire la plateforme' }).click();
  await expect(part.getByText(connectorTroubleSentence('unknownVersion'))).toBeVisible();
  const mode = part.getByRole('combobox', { name: 'Mode : droits sur les rubriques' });
  await expect(mode).toHaveValue('observe');
  await expect(mode).toBeDisabled();
  await expectAccessible(page, 'connector, a version that nobody read');
  await part.evaluate((element) => element.scrollIntoView());
  await picture(page, 'connecteur-version-inconnue');
  await mode.scrollIntoViewIfNeeded();
  await picture(page, 'connecteur-version-inconnue-modes');

  await part.getByRole('button', { name: 'Délier…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Délier' }).click();
  await expect(part.getByText('Non relié')).toBeVisible();
  await fake.stop();
});
