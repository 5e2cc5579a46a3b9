import { createHubClient } from '../../../main/training/classroom/hub-client.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { readHubAddress } from '../../../domain/training/classroom/local-address.ts';
import { readCode } from '../../../domain/training/classroom/session-code.ts';
import type { StepState } from '../../../domain/training/classroom/seat-progress.ts';
import { startTraining, type ClassroomPage, type TrainingConsole } from '../pages/classroom.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { newFolder, removeFolder } from '../support/launch.ts';
import { picture } from '../support/pictures.ts';

async function end({ classroom, guard, program }: TrainingConsole): Promise<void> {
  guard.verify();
  await classroom.page.context().close();
  await program.stop();
}

/** Twenty-nine other consoles of the room, each a little further than the one before. */
async function fillTheRoom({ address, code }: { readonly address: string; readonly code: string }): Promise<() => void> {
  const place = must(readHubAddress(address, 0), 'the address on the screen');
  const clients = Array.from({ length: 29 }, () => createHubClient(place, must(readCode(code), 'the code on the screen')));
  // Each console keeps one connection open, as it does in a room.
  for (const [i, client] of clients.entries()) {
    const passed = Math.min(6, Math.floor((i * 7) / 28));
    const steps = Array.from({ length: passed }, (_, step) => ({ step: step + 1, state: stateOf(i, step), at: '2026-11-09T08:00:00Z' }));
    await client.report({ seat: `room${String(i).padStart(18, '0')}`, pseudonym: `Poste ${String(i + 2)}`, progress: { scenario: 'trouver-les-anomalies', steps, asksHelp: i === 4 } });
  }
  return () => clients.forEach((client) => client.close());
}

function stateOf(seat: number, step: number): StepState {
  if ((seat + step) % 9 === 4) return 'played';
  return (seat * step) % 11 === 10 ? 'skipped' : 'verified';
}

async function showsTheRoom({ part, table, band, page }: ClassroomPage): Promise<void> {
  await expect(part).toContainText('30 participants');
  // Two tables, each with the line of its steps.
  await expect(table.getByRole('row')).toHaveCount(32);
  await expect(part).toContainText('Main levée');
  await expect(band).toContainText('30 participants');
  await part.getByText(/a fini l’étape|ont fini l’étape/).evaluate((sum) => sum.scrollIntoView());
  // All thirty at once, from under what is said of the room.
  for (const seat of await table.getByRole('row').all()) await expect(seat).toBeInViewport({ ratio: 1 });
  await picture(page, 'formation-seance');
  // On a low screen, the numbers of the steps stay over the last line.
  await page.setViewportSize({ width: 1440, height: 480 });
  await table.getByRole('row').last().evaluate((row) => row.scrollIntoView());
  await expect(table.getByRole('columnheader', { name: /tape 1/ }).last()).toBeInViewport();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expectAccessible(page, 'Formation, a session of thirty');
}

test('a trainee joins a session by its address and code, raises a hand, and is told when it ends', async ({ browser }) => {
  test.setTimeout(180_000);
  const folder = newFolder('training-hub');
  const teacher = await startTraining(browser, folder, 'teacher');
  const trainee = await startTraining(browser, folder, 'trainee');
  await picture(trainee.classroom.page, 'formation-rejoindre');
  await expectAccessible(trainee.classroom.page, 'Formation, without a session');

  const place = await teacher.classroom.open();
  expect(place.address).toMatch(/^127\.0\.0\.1:\d+$/);
  await expect(teacher.classroom.part).toContainText('Personne n’a encore rejoint la séance.');
  await trainee.classroom.join({ ...place, code: 'AAAA AAAA' });
  await expect(trainee.classroom.part).toContainText('Ce n’est pas le code de cette séance.');
  await trainee.classroom.join(place);
  await expect(trainee.classroom.part.getByRole('textbox', { name: 'Pseudonyme' })).toHaveValue('Poste 1');
  await expect(trainee.classroom.part).toContainText('Ce qui est envoyé au formateur');
  await picture(trainee.classroom.page, 'formation-pseudonyme');
  await expectAccessible(trainee.classroom.page, 'Formation, what is sent');
  await trainee.classroom.page.keyboard.press('Enter');
  await expect(trainee.classroom.part).toContainText(/Vous êtes «\sPoste 1\s»/);

  await expect(teacher.classroom.table.getByRole('row', { name: /Poste 1/ })).toBeVisible();
  await trainee.classroom.page.getByRole('button', { name: /^Commencer/ }).first().click();
  await trainee.classroom.page.getByRole('button', { name: 'Passer cette étape' }).click();
  await expect(teacher.classroom.table.getByRole('row', { name: /Poste 1/ })).toContainText('Passée');
  await trainee.classroom.console.goTo('Rubriques');
  await trainee.classroom.band.getByRole('button', { name: 'Demander de l’aide' }).click();
  await expect(trainee.classroom.band).toContainText('Poste 1 · main levée');
  await expect(teacher.classroom.part).toContainText(/Main levée\s: Poste 1/);
  await expect(teacher.classroom.band).toContainText('1 main levée');
  const leaveRoom = await fillTheRoom(place);
  await showsTheRoom(teacher.classroom);
  leaveRoom();

  await teacher.classroom.part.getByRole('button', { name: 'Terminer la séance…' }).click();
  const asked = teacher.classroom.page.getByRole('dialog', { name: 'Terminer la séance' });
  await expect(asked).toContainText('30 participants seront prévenus');
  await asked.getByRole('button', { name: 'Terminer la séance' }).click();
  await expect(teacher.classroom.part.getByRole('button', { name: 'Ouvrir une séance' })).toBeVisible();
  await expect(trainee.classroom.band).toContainText('Séance terminée', { timeout: 15_000 });
  await trainee.classroom.show();
  await expect(trainee.classroom.part).toContainText('Le formateur a terminé la séance.');
  await end(trainee);
  await end(teacher);
  removeFolder(folder);
});
