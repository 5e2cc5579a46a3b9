import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nextPlanned } from '../../../domain/figures/report/report-plan.ts';
import { addDays } from '../../../domain/kernel/days.ts';
import { ACTIVATION_TEXTS } from '../../../texts/figures/activation.ts';
import { chartName, FIGURES_TEXTS as TEXTS, tableName } from '../../../texts/figures/figures.ts';
import { REPORT_TEXTS } from '../../../texts/figures/report.ts';
import { STATISTICS_TEXTS, USAGE_TEXTS } from '../../../texts/figures/usage.ts';
import { noteLabel, REMINDER_TEXTS } from '../../../texts/year/reminders.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';
import { csvFile, STATISTICS } from '../support/statistics-file.ts';

const BY_PERSON = ['Nom;Prénom;Profil;Connexions', 'Durand;Léa;Élèves;3', 'Petit;Noé;Élèves;8', 'Morel;Zoé;Élèves;0'].join('\n');

/** A class of which four accounts are known: what it says would be what somebody does. */
const FEW = '2026-S46;Élèves;6e C;3;12;4;2';

test('« Indicateurs » tells how the ENT is used by groups of people, from what it knows and from statistics whose columns one says', async ({ desk, page }) => {
  await desk.goTo('Indicateurs');
  await expect(desk.work.getByText(TEXTS.nobody)).toBeVisible();
  const usage = page.getByRole('region', { name: USAGE_TEXTS.title, exact: true });
  // Nothing was imported: unknown, and no zero anywhere.
  await expect(usage.getByText(USAGE_TEXTS.none)).toBeVisible();
  await expect(page.getByRole('region', { name: ACTIVATION_TEXTS.byFamily, exact: true }).getByText(ACTIVATION_TEXTS.none)).toBeVisible();
  const life = page.getByRole('region', { name: TEXTS.life, exact: true });
  await expect(life.getByRole('table').getByRole('row')).not.toHaveCount(1);
  await expect(page.getByRole('region', { name: TEXTS.coverage, exact: true }).getByRole('rowheader', { name: '6e' })).toBeVisible();
  // A chart is reached by keys, and so may be scrolled where it is wider than the page.
  await life.getByRole('region', { name: chartName(TEXTS.life) }).focus();
  await page.keyboard.press('Tab');
  await expect(life.getByRole('region', { name: tableName(TEXTS.life) })).toBeFocused();

  await page.getByRole('button', { name: STATISTICS_TEXTS.open }).click();
  await page.getByLabel(STATISTICS_TEXTS.file).setInputFiles(csvFile('par-personne.csv', BY_PERSON));
  await expect(desk.work.getByText(STATISTICS_TEXTS.byPerson)).toBeVisible();
  await page.getByLabel(STATISTICS_TEXTS.file).setInputFiles(csvFile('stats.csv', `${STATISTICS}\r\n${FEW}`));
  await expect(desk.work.getByText(/Martiens/)).toBeVisible();
  await page.getByRole('combobox', { name: /Qui est venu/ }).selectOption('visitors');
  await expect(desk.work.getByText(STATISTICS_TEXTS.columnsFrom.chosen)).toBeVisible();
  await expectAccessible(page, 'columns of statistics');
  await picture(page, 'indicateurs-import');
  await page.getByRole('button', { name: STATISTICS_TEXTS.keep }).click();

  const table = usage.getByRole('table');
  await expect(table.getByRole('row', { name: /Semaine du 9 nov/ })).toContainText('1 790');
  // Two weeks of holidays that the file does not tell of are unknown, not empty.
  await expect(table.getByRole('row', { name: /Semaine du 19 oct/ })).toContainText(TEXTS.unknown);
  await expect(page.getByRole('region', { name: ACTIVATION_TEXTS.byFamily, exact: true }).getByRole('rowheader', { name: 'Élèves' })).toBeVisible();
  await expect(page.getByRole('region', { name: USAGE_TEXTS.byClass, exact: true }).getByRole('rowheader', { name: '6e A' })).toBeVisible();
  const byClass = page.getByRole('region', { name: ACTIVATION_TEXTS.byClass, exact: true });
  await expect(byClass.getByRole('rowheader', { name: '6e A' })).toBeVisible();
  await expect(byClass.getByRole('rowheader', { name: '6e C' })).toHaveCount(0);
  await expect(byClass.getByRole('rowheader', { name: TEXTS.others })).toBeVisible();
  await expectAccessible(page, 'figures');
  await picture(page, 'indicateurs');
  await usage.getByRole('radio', { name: USAGE_TEXTS.byTerm }).check();
  await usage.scrollIntoViewIfNeeded();
  await picture(page, 'indicateurs-periodes');

  // A report is planned in a folder of this computer; the one missed while the console was closed is made at the next start, and says so.
  const report = page.getByRole('region', { name: REPORT_TEXTS.title });
  const folder = mkdtempSync(join(tmpdir(), 'console-ent-rapports-'));
  await report.getByRole('textbox', { name: REPORT_TEXTS.folder }).fill('rapports');
  await report.getByRole('button', { name: REPORT_TEXTS.keep }).click();
  await expect(report.getByText(REPORT_TEXTS.troubles.relative)).toBeVisible();
  await expectAccessible(page, 'figures by term, a report refused');
  await report.getByRole('textbox', { name: REPORT_TEXTS.folder }).fill(folder);
  await report.getByRole('button', { name: REPORT_TEXTS.keep }).click();
  await expect(report.getByText(/Prochain rapport/)).toBeVisible();
  await picture(page, 'indicateurs-rapport');
  expect(readdirSync(folder)).toEqual([]);
  // The day of the page may be that after the one of this machine: a plan asked for on a Monday begins with the next one.
  const later = addDays(nextPlanned('weekly', addDays(new Date().toISOString().slice(0, 10), 1)), 2);
  await page.clock.setFixedTime(`${later}T09:00:00`);
  await page.reload();
  await expect.poll(() => readdirSync(folder)).toEqual([`indicateurs-${later}.pdf`]);
  await expect(report.getByText(/prévu le/)).toBeVisible();
  rmSync(folder, { recursive: true });

  // What nothing gives back is asked before it is taken out.
  const kept = page.getByRole('region', { name: STATISTICS_TEXTS.kept });
  const remove = kept.getByRole('button', { name: /^Retirer « / });
  await remove.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ne rien faire' }).click();
  await remove.click();
  await page.getByRole('dialog').getByRole('button', { name: STATISTICS_TEXTS.forgetAct }).click();
  await expect(kept).toContainText(STATISTICS_TEXTS.keptNone);

  // What comes back is noted for everybody, from the dashboard.
  await desk.goTo('Tableau de bord');
  const reminders = page.getByRole('region', { name: REMINDER_TEXTS.title });
  await expect(reminders.getByText(REMINDER_TEXTS.never)).toHaveCount(2);
  await reminders.getByRole('button', { name: noteLabel('audit') }).click();
  await expect(reminders.getByText(/Fait par Augustin Giraud/)).toBeVisible();
  await expectAccessible(page, 'reminders');
  await picture(page, 'rappels');
});
