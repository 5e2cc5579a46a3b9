import { expect, test } from '../support/fixtures.ts';
import { guardContext } from '../support/guard.ts';

const NEEDED = [`default-src 'none'`, `script-src 'self'`, `frame-ancestors 'none'`, `require-trusted-types-for 'script'`, `trusted-types default`];

/** What a page says when hostile markup is laid in it, as a faulty screen would. */
const layHostileMarkup = (): string => {
  const place = document.createElement('div');
  document.body.append(place);
  try {
    place.innerHTML = '<img src=x onerror="document.title = \'run\'">';
    return 'laid';
  } catch {
    return 'refused';
  } finally {
    place.remove();
  }
};

test('every answer carries the decided policy, and hostile markup is refused by the page itself', async ({ browser, served }) => {
  const context = await browser.newContext();
  const guard = await guardContext(context);
  const page = await context.newPage();
  const policies: string[] = [];
  page.on('response', (response) => policies.push(response.headers()['content-security-policy'] ?? `none: ${response.url()}`));
  await page.goto(served.url);
  await expect(page.getByRole('list', { name: 'Comptes de démonstration' }).or(page.getByRole('navigation', { name: 'Navigation principale' }))).toBeVisible();
  expect(policies.length).toBeGreaterThan(2);
  for (const policy of policies) for (const part of NEEDED) expect(policy).toContain(part);
  expect(policies.join()).not.toContain('unsafe');
  guard.expectError(/policy breached: require-trusted-types-for|TrustedHTML/);
  expect(await page.evaluate(layHostileMarkup)).toBe('refused');
  guard.verify();
  await context.close();
});

test('without the policy the same markup runs: the guard above can fail', async ({ browser, served }) => {
  const context = await browser.newContext();
  const bare = await guardContext(context);
  const page = await context.newPage();
  await page.route(({ pathname }) => pathname === '/', async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await page.goto(served.url);
  expect(await page.evaluate(layHostileMarkup)).toBe('laid');
  await expect(page).toHaveTitle('run');
  expect(bare.notes.filter((note) => note.includes('policy breached'))).toEqual([]);
  await context.close();
});
