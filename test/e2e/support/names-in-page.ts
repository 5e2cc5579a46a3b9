import type { Page } from '@playwright/test';
import { z } from 'zod';

const RealPeople = z.array(z.object({ id: z.string(), lastName: z.string(), firstName: z.string(), email: z.string().optional() }));
type RealPerson = z.infer<typeof RealPeople>[number];

/** Reads the people of the school as they pass on the wire of the page, before anything on it masks them. */
export function listenForPeople(page: Page): () => readonly RealPerson[] {
  let people: readonly RealPerson[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      const text = payload.toString();
      const found = /"peopleJson":("(?:[^"\\]|\\.)*")/u.exec(text)?.[1];
      if (found !== undefined) people = RealPeople.parse(JSON.parse(z.string().parse(JSON.parse(found))));
    });
  });
  return () => people;
}

/** Everything that a page shows or says of itself: its texts, names, titles, fields and the title of the window. */
export async function wordsOfPage(page: Page): Promise<string> {
  const words = await page.evaluate(() => {
    const attributes = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'value'];
    const elements = [...document.querySelectorAll('*')];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [document.title];
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) found.push(node.textContent ?? '');
    for (const element of elements) {
      for (const name of attributes) found.push(element.getAttribute(name) ?? '');
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) found.push(element.value);
    }
    return found.filter((text) => text !== '');
  });
  return words.join(' | ');
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[\s'’‐-]+/gu, ' ');

/** Who of these people can be read in a text: by their whole name in either order, by a surname in capitals, by an address or an identifier. */
export function peopleNamedIn(text: string, people: readonly RealPerson[]): readonly string[] {
  const read = plain(text);
  const words = new Set(read.split(/[^\p{L}\p{N}]+/u));
  const lower = read.toLowerCase();
  return people.flatMap(({ id, lastName, firstName, email = '' }) => {
    const [last, first] = [plain(lastName), plain(firstName)];
    const isNamed = [`${last} ${first}`, `${first} ${last}`].some((name) => lower.includes(name.toLowerCase()));
    const isInCapitals = last.length > 3 && words.has(last.toUpperCase());
    const isReached = email !== '' && lower.includes(email.toLowerCase());
    return isNamed || isInCapitals || isReached || words.has(id) ? [`${lastName} ${firstName}`] : [];
  });
}
