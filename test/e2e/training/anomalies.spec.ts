import anomalies from '../../../texts/training/scenarios/trouver-les-anomalies.scenario.json' with { type: 'json' };
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { newFolder } from '../support/launch.ts';
import { picture } from '../support/pictures.ts';
import { clearRooms, closeRoom, openRoom, WHO } from '../support/training-room.ts';

test.afterAll(clearRooms);

test('the anomalies with « Faire à ma place »: a reload and a restart keep the step, a wrong figure and a skipped step are said', async ({ browser }) => {
  const folder = newFolder('scenarios');
  const room = await openRoom(browser, WHO.administrator, folder);
  const { page, scenarios } = room;
  const steps = anomalies.steps.length;
  await scenarios.show();
  await expectAccessible(page, 'the list of scenarios');
  await picture(page, 'formation-scenarios');
  await scenarios.start('Trouver les anomalies');
  const answer = scenarios.strip.getByRole('textbox');
  for (const [typed, said] of [['trois', /un nombre entier, par exemple 12/], ['3', /Ce n’est pas ce que montre l’établissement/]] as const) {
    await answer.fill(typed);
    await scenarios.act('Vérifier').click();
    await expect(answer).toHaveAttribute('aria-invalid', 'true');
    await expect(answer).toHaveAccessibleDescription(said);
    await expect(scenarios.strip.getByRole('alert')).toHaveText(said);
  }
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
