import type { Locator } from '@playwright/test';
import { TrainingPage } from '../pages/training.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect } from '../support/fixtures.ts';
import { IN_TRAINING, type CountedTasks, type KeysAlone } from '../support/keys-alone.ts';
import { picture } from '../support/pictures.ts';
import { WHO, type Room } from '../support/training-room.ts';

/** What a head and a trainer do in « Formation » by keys alone, from the choice of a school. */
export async function trainByKeys(room: Room, task: CountedTasks['task']): Promise<void> {
  const { page, scenarios } = room;
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
}

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
  // The schools and what is done on demand come with the sandbox, above the scenarios: twelve Tabs, and as many keys fewer without them.
  await expect(new TrainingPage(page).schools).toContainText('En cours');
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
