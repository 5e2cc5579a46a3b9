import { expect, test } from '../support/fixtures.ts';

test('the tab leaves nothing of a test to the next one, and loads its page anew', async ({ tab, served }) => {
  const { page, guard } = tab;
  const state = () =>
    page.evaluate(() => ({ kept: [sessionStorage.getItem('left'), localStorage.getItem('left'), document.cookie], title: document.title, dark: matchMedia('(prefers-color-scheme: dark)').matches, width: innerWidth }));
  const fresh = async () => {
    await page.goto(served.url);
    await expect(page.getByRole('list', { name: 'Comptes de démonstration' }).or(page.getByRole('navigation', { name: 'Navigation principale' }))).toBeVisible();
    return state();
  };
  const before = await fresh();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.evaluate(() => {
    sessionStorage.setItem('left', 'x');
    localStorage.setItem('left', 'x');
    document.cookie = 'left=x';
    document.title = 'left';
    console.error('left');
  });
  expect(await state()).toEqual({ kept: ['x', 'x', 'left=x'], title: 'left', dark: true, width: 1024 });
  expect(() => guard.verify(), 'an error of the page is seen').toThrow();
  await tab.tidy();
  expect(guard.notes).toEqual([]);
  await tab.begin('another file', true);
  expect(await fresh()).toEqual(before);
});

test('the tests of a file that asks for it go on in the page of one another, and no other does', async ({ tab, served }) => {
  const { page } = tab;
  await tab.begin('one file', true);
  await page.goto(served.url);
  const mark = () => page.evaluate(() => document.body.dataset['mark']);
  await page.evaluate(() => {
    document.body.dataset['mark'] = 'here';
    sessionStorage.setItem('left', 'x');
  });
  await tab.tidy();
  await tab.begin('one file', true);
  expect(await mark()).toBe('here');
  for (const [file, goesOn] of [['one file', false], ['another file', true]] as const) {
    await tab.begin(file, goesOn);
    expect(new URL(page.url()).pathname).toBe('/left');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  }
});

test.describe('a clock that is moved', () => {
  test('is that of the page', async ({ page, served }) => {
    await page.clock.setFixedTime('2030-01-01T09:00:00');
    await page.goto(served.url);
    expect(await page.evaluate(() => new Date().getFullYear())).toBe(2030);
  });

  test('is not that of the next test', async ({ page }) => {
    expect(await page.evaluate(() => new Date().getFullYear())).toBe(new Date().getFullYear());
  });
});
