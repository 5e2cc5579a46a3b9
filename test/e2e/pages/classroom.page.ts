import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { openPage } from '../support/fixtures.ts';
import type { Guard } from '../support/guard.ts';
import { startProgram, type Program } from '../support/launch.ts';
import { ConsolePage } from './console.page.ts';
import { TrainingPage } from './training.page.ts';

/** A training console on the part of « Formation » where a session is opened or joined. */
export class ClassroomPage {
  readonly console: ConsolePage;
  readonly page: Page;
  readonly part: Locator;
  readonly band: Locator;
  readonly table: Locator;

  constructor(page: Page) {
    this.page = page;
    this.console = new ConsolePage(page);
    this.part = page.getByRole('region', { name: 'Séance de formation' });
    this.band = page.getByRole('complementary', { name: 'Formation', exact: true });
    this.table = this.part.getByRole('table');
  }

  async show(): Promise<void> {
    await this.console.navigation.getByRole('link', { name: 'Formation' }).click();
    await expect(this.part).toBeVisible();
  }

  /** Opens a session; what trainees type. */
  async open(): Promise<{ readonly address: string; readonly code: string }> {
    await this.part.getByRole('button', { name: 'Ouvrir une séance' }).click();
    await expect(this.part.getByRole('definition')).toHaveCount(2);
    const [address = '', code = ''] = await this.part.getByRole('definition').allInnerTexts();
    return { address, code };
  }

  async join(place: { readonly address: string; readonly code: string }): Promise<void> {
    await this.part.getByRole('textbox', { name: 'Adresse affichée par le formateur' }).fill(place.address);
    await this.part.getByRole('textbox', { name: 'Code' }).fill(place.code.toLowerCase());
    await this.page.keyboard.press('Enter');
  }
}

/** A training console that runs, in a window of its own. */
export interface TrainingConsole {
  readonly classroom: ClassroomPage;
  readonly guard: Guard;
  readonly program: Program;
}

/** Starts « npm start -- --formation » on a data folder of its own, and enters it. */
export async function startTraining(browser: Browser, folder: string, name: string): Promise<TrainingConsole> {
  const program = startProgram(folder, 'start', '--no-window', '--formation', '--data', `${folder}/${name}`);
  const { page, guard } = await openPage(browser, await program.lineOf('READY'));
  const classroom = new ClassroomPage(page);
  await new TrainingPage(page).begin();
  await classroom.show();
  return { classroom, guard, program };
}
