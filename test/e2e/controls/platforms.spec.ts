import { readFileSync } from 'node:fs';
import { Json } from '../../../domain/kernel/json.ts';
import { Platform } from '../../../domain/platforms/platform.ts';
import { PLATFORM_EDITOR_TEXTS } from '../../../texts/platforms/platform-editor.ts';
import { PLATFORM_FIELDS, PLATFORM_TEXTS } from '../../../texts/platforms/platforms.ts';
import { SHIPPED_PLATFORMS } from '../../../texts/platforms/shipped-platforms.ts';
import { ACCOUNTS } from '../pages/console.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { sendAs } from '../support/other-administrator.ts';
import { picture } from '../support/pictures.ts';

test('« Plateforme »: the school says which it uses, two at most, describes its own by a file, and its menus follow', async ({ desk, page, served }) => {
  await desk.goTo('Paramètres');
  await page.getByRole('tab', { name: PLATFORM_TEXTS.tab }).click();
  await expect(desk.work.getByText(PLATFORM_TEXTS.none)).toBeVisible();
  const use = (name: string) => page.getByRole('checkbox', { name: new RegExp(name) });
  await use('Touraine e-school').check();
  await expect(desk.work.getByText(PLATFORM_TEXTS.none)).toBeHidden();
  await page.locator('summary', { hasText: 'Touraine e-school' }).click();
  await expect(page.getByText(/validée au plus tard 48 heures/)).toBeVisible();
  await expectAccessible(page, 'platforms');
  await picture(page, 'plateforme');

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: PLATFORM_TEXTS.save }).first().click();
  const saved = Platform.parse(JSON.parse(readFileSync(await (await saving).path(), 'utf8')));
  const give = (file: object): Promise<void> => page.getByLabel(PLATFORM_TEXTS.file).setInputFiles({ name: 'la-notre.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file, null, 2)) });
  await give({ ...saved, id: 'la-notre', name: 'La nôtre', roles: [{ role: 'owner', label: 'Maître' }] });
  await expect(desk.work.getByText(/Ligne \d+, Rôle 1, Sorte de rôle/)).toBeVisible();
  await give({ ...saved, id: 'la-notre', name: 'La nôtre', roles: [{ role: 'visitor', label: 'Lecteur' }, { role: 'manager', label: 'Responsable' }], menus: { ...saved.menus, groups: 'Réglages › Groupes' } });
  await expect(desk.work.getByText(PLATFORM_TEXTS.kept)).toBeVisible();
  // The same file again changes nothing; one that would replace what is known says what differs, before.
  const waiting = desk.navigation.getByRole('link', { name: /Synchronisation/ });
  const before = await waiting.textContent();
  await give(saved);
  await expect(desk.work.getByText(PLATFORM_TEXTS.same)).toBeVisible();
  await give({ ...saved, vendor: 'Autre éditeur', menus: { ...saved.menus, groups: 'Réglages › Groupes' } });
  const asked = page.getByRole('dialog', { name: PLATFORM_TEXTS.replace });
  await expect(asked.getByRole('listitem')).toHaveCount(2);
  await expect(asked).toContainText(/Éditeur.*devient.*Autre éditeur/);
  await expect(asked).toContainText(/Menu Groupes.*devient.*Réglages › Groupes/);
  await picture(page, 'plateforme-remplacer');
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  expect(await waiting.textContent()).toBe(before);
  await give({ ...saved, vendor: 'Autre éditeur' });
  await asked.getByRole('button', { name: PLATFORM_TEXTS.replace }).click();
  await expect(desk.work.getByText(PLATFORM_TEXTS.kept)).toBeVisible();
  expect(await waiting.textContent()).not.toBe(before);
  await give(saved);
  await asked.getByRole('button', { name: PLATFORM_TEXTS.replace }).click();
  await expect(asked).toBeHidden();
  await expect.poll(() => waiting.textContent()).toBe(before);
  await use('La nôtre').check();
  await use('Toutatice').click();
  await expect(desk.status.getByText(/2 plateformes au plus/)).toBeVisible();
  await expect(use('Toutatice')).not.toBeChecked();

  // The school's own platform is written in the console: what does not fit is told in its field, what fits goes to the draft.
  await page.locator('summary', { hasText: 'La nôtre' }).click();
  const own = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'La nôtre' }) });
  await expect(own.getByRole('listitem').filter({ hasText: 'Responsable (Gestionnaire)' })).toContainText(PLATFORM_TEXTS.unsourced);
  await own.getByRole('button', { name: PLATFORM_EDITOR_TEXTS.edit }).click();
  const form = page.getByRole('form', { name: 'Modifier La nôtre' });
  await form.locator('summary', { hasText: PLATFORM_TEXTS.menus }).click();
  await form.getByLabel('Groupes', { exact: true }).fill('Réglages › Nos groupes');
  await form.getByLabel(/^Source.*Groupes$/).fill('Notice de mai');
  await form.locator('summary', { hasText: PLATFORM_TEXTS.browsers }).click();
  await form.getByRole('button', { name: /^Ajouter.*Navigateur/ }).click();
  await form.locator('summary', { hasText: PLATFORM_TEXTS.browsers }).click();
  await form.getByRole('button', { name: PLATFORM_EDITOR_TEXTS.keep }).click();
  await expect(form.getByLabel('Nom', { exact: true }).last()).toBeFocused();
  await expect(form.getByText(/Navigateur \d+, Nom.*il manque quelque chose/)).toBeVisible();
  await expectAccessible(page, 'a platform that is written');
  await picture(page, 'plateforme-modifier');
  await form.getByRole('button', { name: /^Retirer.*Navigateur/ }).last().click();
  await form.getByRole('button', { name: PLATFORM_EDITOR_TEXTS.keep }).click();
  await expect(desk.status.getByText(/Plateforme.*La nôtre.*décrite/)).toBeVisible();
  await expect(own.getByRole('button', { name: PLATFORM_EDITOR_TEXTS.edit })).toBeFocused();
  await expect(own.getByRole('listitem').filter({ hasText: 'Nos groupes' })).toContainText('Notice de mai');

  // What was written is not lost without a question: by « Annuler », by another tab, by another screen, by the window.
  await own.getByRole('button', { name: PLATFORM_EDITOR_TEXTS.edit }).click();
  await form.getByRole('button', { name: 'Annuler' }).click();
  await expect(form).toBeHidden();
  await own.getByRole('button', { name: PLATFORM_EDITOR_TEXTS.edit }).click();
  await form.getByLabel(/^Éditeur/).first().fill('Un éditeur');
  const leaving = page.getByRole('dialog', { name: PLATFORM_EDITOR_TEXTS.leave });
  await form.getByRole('button', { name: 'Annuler' }).click();
  await expectAccessible(page, 'a platform that one leaves');
  await picture(page, 'plateforme-quitter');
  await leaving.getByRole('button', { name: 'Ne rien faire' }).click();
  await page.getByRole('tab', { name: 'Affichage' }).click();
  await leaving.getByRole('button', { name: 'Ne rien faire' }).click();
  await expect(form.getByLabel(/^Éditeur/).first()).toHaveValue('Un éditeur');
  const closing = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const question = await closing;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await desk.navigation.getByRole('link', { name: 'Contrôles' }).click();
  await leaving.getByRole('button', { name: PLATFORM_EDITOR_TEXTS.leaveAct }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Contrôles' })).toBeVisible();
  await desk.goTo('Paramètres');
  await page.getByRole('tab', { name: PLATFORM_TEXTS.tab }).click();

  // What somebody else wrote meanwhile is told before it is replaced; what follows a delay that is over is said too.
  const shared = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Toutatice' }) });
  await page.locator('summary', { hasText: 'Toutatice' }).click();
  await shared.getByRole('button', { name: PLATFORM_EDITOR_TEXTS.copy }).click();
  const copy = page.getByRole('form', { name: /Toutatice$/ });
  await copy.locator('summary', { hasText: PLATFORM_EDITOR_TEXTS.lives }).click();
  await copy.getByLabel(PLATFORM_EDITOR_TEXTS.hours).first().fill('48');
  await copy.getByRole('checkbox', { name: PLATFORM_FIELDS.restarts }).first().check();
  const theirs = SHIPPED_PLATFORMS.find(({ name }) => name === 'Toutatice');
  await sendAs(ACCOUNTS.otherAdministrator, served.entUrl, { kind: 'platform.define', name: 'Toutatice' }, {
    entity: 'platform', id: theirs?.id ?? '', edits: [{ field: 'definition', was: null, set: Json.parse({ ...theirs, vendor: 'Autre éditeur' }) }],
  });
  await expect(shared.getByText(PLATFORM_TEXTS.own)).toBeVisible();
  await copy.getByRole('button', { name: PLATFORM_EDITOR_TEXTS.keep }).click();
  await expect(asked).toContainText('a changé pendant que vous écriviez');
  await expect(asked).toContainText(/Éditeur.*Autre éditeur.*devient/);
  await expectAccessible(page, 'a platform that changed meanwhile');
  await picture(page, 'plateforme-changee-entre-temps');
  await asked.getByRole('button', { name: 'Ne rien faire' }).click();
  await expect(copy.getByLabel(PLATFORM_EDITOR_TEXTS.hours).first()).toHaveValue('48');
  await copy.getByRole('button', { name: PLATFORM_EDITOR_TEXTS.keep }).click();
  await asked.getByRole('button', { name: PLATFORM_TEXTS.replace }).click();
  await expect(desk.status.getByText(/Plateforme.*Toutatice.*décrite/)).toBeVisible();

  // The control of a group is corrected in the menus of each, or where the guide says, and that is told.
  await desk.goTo('Contrôles');
  await page.getByRole('gridcell', { name: 'GRP-01' }).click();
  const sheet = page.getByRole('article', { name: 'GRP-01' });
  await expect(sheet.getByText(/La nôtre.*Réglages › Nos groupes › .*Chef/)).toBeVisible();
  await expect(sheet.getByText(/Touraine e-school.*chemin de Mon ENT Occitanie/)).toBeVisible();

  // Screens and help name the roles in the words of both.
  await desk.goTo('Rubriques');
  await expect(desk.work.getByText('Visiteur ou Lecteur').first()).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.getByText(/Visiteur ou Lecteur, Rédacteur, .*Gestionnaire ou Responsable/)).toBeVisible();
  await page.keyboard.press('Escape');
});
