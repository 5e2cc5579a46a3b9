import { FIGURES_TEXTS as TEXTS, chartName } from '../../texts/figures/figures.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { picture } from './support/pictures.ts';

test('« Indicateurs » tells how the ENT is used by groups of people, each chart with its table, none by person', async ({ desk, page }) => {
  await desk.goTo('Indicateurs');
  await expect(desk.work.getByText(TEXTS.nobody)).toBeVisible();
  const life = page.getByRole('region', { name: TEXTS.life, exact: true });
  await expect(life.getByRole('table').getByRole('row')).not.toHaveCount(1);
  await expect(life.getByRole('region', { name: chartName(TEXTS.life) })).toBeVisible();
  const coverage = page.getByRole('region', { name: TEXTS.coverage, exact: true });
  await expect(coverage.getByRole('rowheader', { name: '6e' })).toBeVisible();
  // A chart is reached by keys, and so may be scrolled where it is wider than the page.
  await life.getByRole('region', { name: chartName(TEXTS.life) }).focus();
  await expect(life.getByRole('region', { name: chartName(TEXTS.life) })).toBeFocused();
  await expectAccessible(page, 'figures');
  await picture(page, 'indicateurs');
});
