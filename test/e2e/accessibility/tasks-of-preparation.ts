import type { ConsolePage } from '../pages/console.page.ts';
import { expect } from '../support/fixtures.ts';
import type { CountedTasks } from '../support/keys-alone.ts';

/** The main tasks that prepare something, or show it to a room: a communication, a departure, a screen without names. */
export async function prepareAndShow({ page, work, status }: ConsolePage, task: CountedTasks['task']): Promise<void> {
  await task('Préparer une communication', async ({ press, type, reach }) => {
    await press('Control+k');
    await type('communication');
    await expect(page.getByRole('option', { name: 'Communication' }).first()).toHaveAttribute('aria-selected', 'true');
    await press('Enter');
    await reach(work.getByRole('button', { name: 'Nouvelle communication' }));
    await press('Enter');
    const dialog = page.getByRole('dialog');
    await reach(dialog.getByRole('textbox', { name: 'Titre' }));
    await type('Grève');
    await reach(dialog.getByRole('button', { name: 'Mettre dans le brouillon' }), 'Shift+Tab');
    await press('Enter');
    await expect(dialog).toHaveCount(0);
    await press('Control+z');
    await expect(status).toContainText(/Annulé/);
  });
  await task('Voir ce qu’un départ changerait', async ({ press, type, reach }) => {
    await press('Control+k');
    await type('et si');
    await expect(page.getByRole('option', { name: /^Et si/ }).first()).toHaveAttribute('aria-selected', 'true');
    await press('Enter');
    const form = work.getByRole('form', { name: 'Scénario' });
    await reach(form.getByRole('radiogroup', { name: 'Que se passe-t-il ?' }));
    await reach(form.getByRole('radio', { name: /quitte/ }), 'ArrowDown');
    await reach(form.getByRole('combobox', { name: 'Personne' }));
    await type('boyer');
    await expect(page.getByRole('option', { name: /Boyer/ }).first()).toBeVisible();
    await press('ArrowDown');
    await press('Enter');
    await reach(form.getByRole('button', { name: 'Voir les conséquences' }));
    await press('Enter');
    await expect(work.getByRole('region', { name: 'Conséquences' })).toContainText('Boyer');
  });
  await task('Projeter l’écran, noms masqués, puis revenir', async ({ press, reach }) => {
    await press('F9');
    const bar = page.getByRole('region', { name: 'Barre de présentation' });
    const masking = bar.getByRole('button', { name: 'Noms masqués', exact: true });
    await reach(bar, 'F6');
    await reach(masking);
    if (await masking.getAttribute('aria-pressed') !== 'true') await press('Enter');
    await expect(masking).toHaveAttribute('aria-pressed', 'true');
    await press('F9');
    await expect(bar).toBeHidden();
    // The page opens again, with its names.
    const masked = page.getByRole('button', { name: 'Noms masqués : les afficher' });
    await reach(masked, 'Shift+F6');
    await press('Enter');
    await expect(work.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(masked).toHaveCount(0);
  });
}
