import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import anomalies from '../../../texts/training/scenarios/trouver-les-anomalies.scenario.json' with { type: 'json' };
import { SHIPPED_SCENARIOS } from '../../../texts/training/shipped-scenarios.ts';
import { readScenario } from '../../../domain/training/scenario/scenario-file.ts';
import { TrainingPage } from '../pages/training.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { countTasks, recordedKeys } from '../support/keys-alone.ts';
import { picture } from '../support/pictures.ts';
import { clearRooms, closeRoom, openDoor, openRoom, WHO, type Room } from '../support/training-room.ts';
import { trainByKeys } from './tasks-of-training.ts';

/** The room of those that leave the school as new, or do not mind how they find it. The first of them is the first to come in. */
let shared: Room;

test.beforeAll(async ({ browser }) => {
  shared = await openDoor(browser);
});

test.afterAll(async () => {
  await closeRoom(shared);
  await clearRooms();
});

/** The shared room, with the administrator at its console. */
async function enterShared(): Promise<Room> {
  await new TrainingPage(shared.page).begin('Collège Jean-Macé (fictif)', WHO.administrator);
  await shared.scenarios.console.enterAs(WHO.administrator);
  return shared;
}

// RGAA 7.3, 12.8 and 12.9 (rel:C-A5), with their keys counted as those of a real school are.
test('the five minutes of the head by keys alone, and what a trainer does, in as many keys as docs/accessibility.md says', async () => {
  const { counted, task } = countTasks(shared.page);
  await trainByKeys(shared, task);
  expect(counted).toEqual(recordedKeys(true));
});

/** Those of the collège that neither the test above nor anomalies.spec.ts plays; those of another school are played without a browser (shipped-scenarios.test.ts). */
const OTHERS = SHIPPED_SCENARIOS.flatMap((one) => {
  const read = readScenario(one);
  return read.ok && read.value.school === 'college' && !['trouver-les-anomalies', 'cinq-minutes-du-chef'].includes(read.value.id) ? [read.value] : [];
});

test(`${OTHERS.map(({ title }) => `« ${title} »`).join(', ')}: « Montrer où » lights something at each step, and « Faire à ma place » reaches its end`, async () => {
  const { page, scenarios } = await enterShared();
  for (const { title, steps } of OTHERS) {
    await scenarios.start(title);
    for (const [i] of steps.entries()) {
      await scenarios.expectStep(i + 1, steps.length);
      await scenarios.showAndLeave(page, `${title}, step ${i + 1}`);
      await scenarios.haveItDone();
    }
    await expect(scenarios.strip, title).toContainText('Scénario terminé');
    await scenarios.act('Fermer le scénario').click();
    // Each is played in a school as new.
    await new TrainingPage(page).putBack();
  }
});

test('projected at 160 % on a small screen, the light is around its control, and neither the band nor the inspector hides anything', async () => {
  const { page, scenarios } = await enterShared();
  const { work, inspector } = scenarios.console;
  await page.setViewportSize({ width: 1000, height: 900 });
  await scenarios.start('Un remplacement');
  await page.keyboard.press('F9');
  const bar = page.getByRole('region', { name: 'Barre de présentation' });
  await bar.getByRole('button', { name: '160' }).click();
  const edges = (one: Locator) => one.evaluate((element) => {
    const { left, top, right, bottom, height } = element.getBoundingClientRect();
    return { left, top, right, bottom, height };
  });
  expect((await edges(new TrainingPage(page).band)).bottom).toBeLessThanOrEqual((await edges(page.locator('.shell-header'))).top + 1);
  await scenarios.act('Montrer où').click();
  await expect(scenarios.light).toBeVisible();
  await expect(async () => {
    const [light, lit] = [await edges(scenarios.light), await edges(inspector.getByText('RPL-01').last())];
    expect([light.left <= lit.left, light.top <= lit.top, light.right >= lit.right, light.bottom >= lit.bottom]).toEqual([true, true, true, true]);
    expect(light.height).toBeLessThan(lit.height + 30);
  }).toPass({ timeout: 20_000 });
  await picture(page, 'formation-projetee');
  await page.keyboard.press('Escape');
  await scenarios.console.goTo('Annuaire');
  await work.getByRole('row', { name: /Élève/ }).first().click();
  await expect(inspector).toBeVisible();
  expect((await edges(inspector)).top).toBeGreaterThanOrEqual((await edges(work)).bottom - 1);
  expect((await edges(inspector)).bottom).toBeLessThanOrEqual((await edges(bar)).top + 1);
  await page.keyboard.press('F9');
  await scenarios.act('Fermer le scénario').click();
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('a trainer writes a scenario, tries it, saves it; another console opens it and plays it; what is no scenario is refused', async ({ browser }) => {
  const { page, scenarios } = await enterShared();
  const { editor } = scenarios;
  await scenarios.show();
  await page.getByRole('button', { name: 'Écrire un scénario…' }).click();
  await expect(editor).toContainText('À revoir avant d’enregistrer');
  await expect(editor.getByRole('listitem').filter({ hasText: /^Étape 1, Consigne\s:\sil manque quelque chose\.$/ })).toBeVisible();
  await expectAccessible(page, 'the form of a scenario');
  await editor.getByRole('textbox', { name: 'Titre' }).fill('La modération');
  await editor.getByRole('textbox', { name: 'Public' }).fill('Stagiaires');
  await editor.getByRole('textbox', { name: 'Consigne' }).fill('Donnez la modération à des adultes.');
  await page.reload();
  await expect(editor.getByRole('textbox', { name: 'Consigne' })).toHaveValue('Donnez la modération à des adultes.');
  await editor.getByRole('textbox', { name: 'Indice' }).fill('Le contrôle MSG-07 le trouve.');
  await editor.getByRole('textbox', { name: 'À montrer' }).fill('MSG-07');
  await editor.getByRole('combobox', { name: 'Ajouter un résultat attendu' }).selectOption('Ce que trouve un contrôle');
  await choose(page, editor.getByRole('group', { name: 'Résultat attendu' }).getByRole('combobox', { name: 'Contrôle', exact: true }), 'MSG-07');
  await choose(page, editor.getByRole('combobox', { name: 'Corriger un contrôle' }), 'MSG-07');
  await expect(editor).toContainText('Le scénario est complet');
  await expect(editor.getByRole('region', { name: 'Ce que verra le stagiaire' })).toContainText('le contrôle MSG-07 ne trouve plus rien');
  await picture(page, 'formation-editeur');
  await editor.getByRole('button', { name: 'Enregistrer sur ce poste' }).click();
  await expect(editor).toContainText('Enregistré sur ce poste.');
  await editor.getByRole('button', { name: 'Essayer cette étape' }).click();
  await scenarios.act('Faire à ma place').click();
  await scenarios.expectVerified();
  await scenarios.act('Fin de l’essai').click();
  await page.keyboard.press('Control+z');
  const [download] = await Promise.all([page.waitForEvent('download'), editor.getByRole('button', { name: 'Enregistrer le fichier…' }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.entscenario$/);
  const file = readFileSync(await download.path(), 'utf8');

  const other = await openRoom(browser, WHO.administrator);
  await other.scenarios.show();
  const given = other.page.locator('.scenario-lists input[type=file]');
  const give = (name: string, text: string): Promise<void> => given.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  const refusals: readonly (readonly [string, RegExp])[] = [
    ['{"a":', /n’est pas du JSON/],
    [JSON.stringify({ a: 1 }), /n’est pas un scénario de formation/],
    [' '.repeat(600 * 1024), /trop grand/],
    [file.replace('"version": 1', '"version": 9'), /version plus récente/],
    [JSON.stringify({ ...anomalies, id: 'autre', steps: [{ ...anomalies.steps[0], hint: '' }] }), /Étape 1, Indice\s:\sil manque quelque chose/],
  ];
  for (const [text, sentence] of refusals) {
    await give('x.entscenario', text);
    await expect(other.page.locator('.scenario-lists').getByRole('alert')).toContainText(sentence);
  }
  await picture(other.page, 'formation-fichier-refuse');
  await give('moderation.entscenario', file);
  await expect(other.page.locator('.scenario-lists').getByRole('alert')).toBeHidden();
  await other.scenarios.start('La modération');
  await other.scenarios.haveItDone();
  await expect(other.scenarios.strip).toContainText(/1\sétape vérifiée\./);
  await closeRoom(other);
});

async function choose(page: Page, field: ReturnType<Page['getByRole']>, words: string): Promise<void> {
  await field.fill(words);
  await page.getByRole('option', { name: new RegExp(`^${words}`) }).click();
}
