import type { Page } from '@playwright/test';
import { TIMELINE_TEXTS } from '../../../texts/frame/timeline.ts';
import { expect } from '../support/fixtures.ts';

/** The screen « Remplacements ». */
export class ReplacementsPage {
  private readonly work;

  constructor(page: Page) {
    this.work = page.getByRole('main');
  }

  /** Puts the focus on the replacement of the demonstration that is over: on the first days of a month, it ended in the month before. */
  async focusEnded(): Promise<void> {
    const frieze = this.work.getByRole('region', { name: 'Frise des remplacements' });
    const ended = frieze.getByRole('button', { name: /RENARD Mélanie : .*terminé/ });
    await expect(frieze.locator('.timeline-bar').first()).toBeVisible();
    if (!(await ended.isVisible())) await this.work.getByRole('button', { name: TIMELINE_TEXTS.previous }).click();
    await ended.focus();
  }
}
