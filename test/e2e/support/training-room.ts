import type { Browser, Page } from '@playwright/test';
import { join } from 'node:path';
import { ScenariosPage } from '../pages/scenarios.page.ts';
import { TrainingPage } from '../pages/training.page.ts';
import { openPage } from './fixtures.ts';
import type { Guard } from './guard.ts';
import { newFolder, removeFolder, startProgram, type Program } from './launch.ts';

/** The accounts that scenarios are played by. */
export const WHO = { administrator: 'Augustin Giraud', head: 'Catherine Moreau' } as const;

/** A console of « Formation » on data of its own. */
export interface Room {
  readonly page: Page;
  readonly guard: Guard;
  readonly program: Program;
  readonly scenarios: ScenariosPage;
}

const folders: string[] = [];
const programs: Program[] = [];

/** Opens one, with somebody in the fictitious collège. */
export async function openRoom(browser: Browser, who: string, folder = newFolder('scenarios')): Promise<Room> {
  const room = await openDoor(browser, folder);
  await new TrainingPage(room.page).begin('Collège Jean-Macé (fictif)', who);
  return room;
}

/** The same before any school is chosen. */
export async function openDoor(browser: Browser, folder = newFolder('scenarios')): Promise<Room> {
  folders.push(folder);
  const program = startProgram(folder, 'start', '--no-window', '--data', join(folder, 'data'), '--formation');
  programs.push(program);
  const { page, guard } = await openPage(browser, await program.lineOf('READY'));
  return { page, guard, program, scenarios: new ScenariosPage(page) };
}

/** Closes one; what its page noted is verified. */
export async function closeRoom({ page, guard, program }: Room): Promise<void> {
  guard.verify();
  await page.context().close();
  await program.stop();
}

/** Ends what tests that failed left, and removes what all kept. */
export async function clearRooms(): Promise<void> {
  for (const program of programs.splice(0)) await program.stop();
  for (const folder of folders.splice(0)) removeFolder(folder);
}
