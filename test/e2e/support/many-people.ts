import type { Page } from '@playwright/test';

/**
 * From now on, and until it is loaded again, the page reads so many people where its console tells it those of a school: each again and again, in
 * the same groups, under a name of its own. In the page, since twenty million characters take seconds to be routed there.
 */
export async function multiplyPeople(page: Page, count: number): Promise<void> {
  await page.evaluate((most) => {
    type People = readonly { readonly id: string; readonly lastName?: string }[];
    const many = (people: People): People =>
      Array.from({ length: most }, (_, i) => {
        const person = people[Math.floor((i * people.length) / most)];
        return { ...person, id: `${person?.id ?? ''}-${String(i)}`, lastName: `${person?.lastName ?? ''}-${String(i)}` };
      });
    const read = JSON.parse.bind(JSON);
    JSON.parse = (...given): unknown => {
      const value: unknown = read(...given);
      return Array.isArray(value) && (value as People)[0]?.lastName !== undefined ? many(value as People) : value;
    };
  }, count);
}
