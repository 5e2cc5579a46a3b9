import type { Browser, Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import anomalies from '../../../texts/training/scenarios/trouver-les-anomalies.scenario.json' with { type: 'json' };
import { SHIPPED_SCENARIOS } from '../../../texts/training/shipped-scenarios.ts';
import { readScenario } from '../../../domain/training/scenario/scenario-file.ts';
import { ScenariosPage } from '../pages/scenarios.page.ts';
import { TrainingPage } from '../pages/training.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, openPage, test } from '../support/fixtures.ts';
import { countTasks, IN_TRAINING, recordedKeys, type KeysAlone } from '../support/keys-alone.ts';
import { newFolder, removeFolder, startProgram, type Program } from '../support/launch.ts';
import { picture } from '../support/pictures.ts';
import type { Guard } from '../support/guard.ts';

const WHO = { administrator: 'Augustin Giraud', head: 'Catherine Moreau' } as const;

/** A console of « Formation » on data of its own. */
interface Room {
  readonly page: Page;
  readonly guard: Guard;
  readonly program: Program;
  readonly scenarios: ScenariosPage;
}

const folders: string[] = [];
const programs: Program[] = [];

async function openRoom(browser: Browser, who: string, folder = newFolder('scenarios')): Promise<Room> {
  const room = await openDoor(browser, folder);
  await new TrainingPage(room.page).begin('Collège Jean-Macé (fictif)', who);
  return room;
}

/** The same before any school is chosen. */
async function openDoor(browser: Browser, folder = newFolder('scenarios')): Promise<Room> {
  folders.push(folder);
  const program = startProgram(folder, 'start', '--no-window', '--data', join(folder, 'data'), '--formation');
  programs.push(program);
  const { page, guard } = await openPage(browser, await program.lineOf('READY'));
  return { page, guard, program, scenarios: new ScenariosPage(page) };
}

async function closeRoom({ page, guard, program }: Room): Promise<void> {
  guard.verify();
  await page.context().close();
  await program.stop();
}

/** The room of those that leave the school as new, or do not mind how they find it. The first of them is the first to come in. */
let shared: Room;

test.beforeAll(async ({ browser }) => {
  shared = await openDoor(browser);
});

test.afterAll(async () => {
  await closeRoom(shared);
  for (const program of programs.splice(0)) await program.stop();
  for (const folder of folders.splice(0)) removeFolder(folder);
});

/** The shared room, with the administrator at its console. */
async function enterShared(): Promise<Room> {
  await new TrainingPage(shared.page).begin('Collège Jean-Macé (fictif)', WHO.administrator);
  await shared.scenarios.console.enterAs(WHO.administrator);
  return shared;
}

// RGAA 7.3, 12.8 and 12.9 (rel:C-A5), with their keys counted as those of a real school are.
test('the five minutes of the head by keys alone, and what a trainer does, in as many keys as docs/accessibility.md says', async () => {
  const room = shared;
  const { page, scenarios } = room;
  const { counted, task } = countTasks(page);
  await task(`${IN_TRAINING}choisir un établissement, puis un compte`, async ({ press, reach }) => {
    const training = new TrainingPage(page);
    const line = training.schools.getByRole('listitem').filter({ hasText: 'Collège Jean-Macé (fictif)' });
    await reach(line.getByRole('button'));
    await press('Enter');
    await reach(scenarios.console.accounts.getByRole('button', { name: WHO.head }));
    await press('Enter');
    await expect(scenarios.console.navigation).toContainText(WHO.head);
  });
  await task(`${IN_TRAINING}suivre un scénario de cinq étapes`, (keys) => playTheHead(room, keys));
  await task(`${IN_TRAINING}couper le réseau, puis le rétablir`, async ({ press, type, reach }) => {
    await press('Control+k');
    await type('formation');
    await expect(page.getByRole('option', { name: 'Formation' }).first()).toHaveAttribute('aria-selected', 'true');
    await press('Enter');
    const line = new TrainingPage(page).demand('Le réseau');
    await reach(line.getByRole('button', { name: 'Couper le réseau' }));
    await press('Enter');
    await expect(line).toContainText('Le réseau est coupé');
    await reach(line.getByRole('button', { name: 'Rétablir' }));
    await press('Enter');
    await expect(line).not.toContainText('Le réseau est coupé');
  });
  await task(`${IN_TRAINING}ouvrir une séance`, async ({ press, reach }) => {
    const part = page.getByRole('region', { name: 'Séance de formation' });
    await reach(part.getByRole('button', { name: 'Ouvrir une séance' }));
    await press('Enter');
    await expect(part.getByRole('definition')).toHaveCount(2);
  });
  await task(`${IN_TRAINING}réinitialiser le bac à sable`, async ({ press, type, reach }) => {
    await press('Control+k');
    await type('réini');
    await expect(page.getByRole('option', { name: 'Réinitialiser le bac à sable' })).toHaveAttribute('aria-selected', 'true');
    await press('Enter');
    const question = page.getByRole('dialog', { name: 'Réinitialiser le bac à sable' });
    await reach(question.getByRole('button', { name: 'Réinitialiser' }));
    const loaded = page.waitForEvent('load');
    await press('Enter');
    await expect(question).toBeHidden();
    await loaded;
  });
  expect(counted).toEqual(recordedKeys(true));
});

async function playTheHead({ page, scenarios }: Room, { press, type, reach }: KeysAlone): Promise<void> {
  const { work } = scenarios.console;
  // From the step to what it lights, and back.
  const toWork = () => reach(work, 'F6');
  const toStep = () => reach(scenarios.strip, 'Shift+F6');
  const go = async (target: Locator, key?: string): Promise<void> => {
    await reach(target, key);
    await press('Enter');
  };
  await press('Control+k');
  await type('formation');
  await expect(page.getByRole('option', { name: 'Formation' }).first()).toHaveAttribute('aria-selected', 'true');
  await press('Enter');
  await go(scenarios.line('Les cinq minutes du chef d’établissement').getByRole('button', { name: 'Commencer' }));
  await scenarios.expectStep(1, 5);
  await expect(scenarios.act('Étape suivante')).toBeDisabled();
  await toStep();
  await go(scenarios.act('Montrer où'));
  await expect(scenarios.light).toBeVisible();
  await press('Escape');
  await expect(scenarios.light).toBeHidden();
  await expect(scenarios.act('Montrer où')).toBeFocused();
  await go(scenarios.act('Indice'));
  await expect(scenarios.strip).toContainText('guide de la DRANE (S2-091)');
  await expectAccessible(page, 'the step of a scenario');
  await picture(page, 'formation-etape');
  for (const [i, words] of [/Super Administrateur/, /Laurent Petit/, /modérer|modère/].entries()) {
    await scenarios.expectStep(i + 1, 5);
    if (i > 0) {
      await go(scenarios.act('Montrer où'));
      await expect(scenarios.light).toBeVisible();
      await press('Escape');
      await expect(scenarios.act('Montrer où')).toBeFocused();
    }
    await toWork();
    await go(work.getByRole('listitem').filter({ hasText: words }).getByRole('button', { name: 'Demander la correction' }).first());
    await scenarios.expectVerified();
    await toStep();
    await go(scenarios.act('Étape suivante'));
  }
  await scenarios.expectStep(4, 5);
  await go(scenarios.act('Montrer où'));
  await expect(scenarios.light).toBeVisible();
  await press('Escape');
  await reach(scenarios.console.inspector, 'F6');
  await go(page.getByRole('button', { name: 'Ramener à ± 7 jours' }));
  await scenarios.expectVerified();
  await toStep();
  await go(scenarios.act('Étape suivante'));
  await press('Control+Enter');
  await go(work.getByRole('region', { name: 'Vérifier et envoyer' }).getByRole('button', { name: /^Envoyer/ }));
  await scenarios.expectVerified();
  await toStep();
  await go(scenarios.act('Étape suivante'));
  await expect(scenarios.strip).toContainText(/5\sétapes vérifiées\./);
}

test('the anomalies with « Faire à ma place »: a reload and a restart keep the step, a wrong figure and a skipped step are said', async ({ browser }) => {
  const folder = newFolder('scenarios');
  const room = await openRoom(browser, WHO.administrator, folder);
  const { page, scenarios } = room;
  const steps = anomalies.steps.length;
  await scenarios.show();
  await expectAccessible(page, 'the list of scenarios');
  await picture(page, 'formation-scenarios');
  await scenarios.start('Trouver les anomalies');
  await scenarios.strip.getByRole('textbox').fill('3');
  await scenarios.act('Vérifier').click();
  await expect(scenarios.strip.getByRole('alert')).toContainText('Ce n’est pas ce que montre l’établissement');
  await scenarios.haveItDone();
  await scenarios.expectStep(2, steps);
  await page.reload();
  await scenarios.expectStep(2, steps);
  await scenarios.haveItDone();
  await scenarios.act('Passer cette étape').click();
  await scenarios.expectStep(4, steps);
  await scenarios.show();
  await expect(scenarios.line('Trouver les anomalies')).toContainText(/3\sétapes sur 9, dont 1 passée/);
  await closeRoom(room);

  const again = await openRoom(browser, WHO.administrator, folder);
  await again.scenarios.expectStep(4, steps);
  for (let step = 4; step <= steps; step++) {
    await again.scenarios.expectStep(step, steps);
    await again.scenarios.showAndLeave(again.page, `step ${step}`);
    if (step === 4) await picture(again.page, 'formation-etape-suivie');
    await again.scenarios.haveItDone();
  }
  await expect(again.scenarios.strip).toContainText(/8\sétapes vérifiées, 1\sétape passée\./);
  // Begun again where it was played already: what is there is said, and does not verify the step.
  await again.scenarios.start('Trouver les anomalies');
  await again.scenarios.haveItDone();
  await expect(again.scenarios.strip).toContainText('Ce résultat était déjà là au début du scénario');
  await expect(again.scenarios.act('Étape suivante')).toBeDisabled();
  await again.scenarios.act('Fermer le scénario').click();
  await expect(again.scenarios.strip).toBeHidden();
  await closeRoom(again);
});

/** Those of the collège that the two tests above do not play; those of another school are played without a browser (shipped-scenarios.test.ts). */
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
