import { DIRECTORY_TEXTS } from '../../texts/people/directory.ts';
import { goTo, press } from './act-in-page.ts';
import type { Pages } from './open-pages.ts';
import { openOtherConsole } from './push-rows.ts';

/** Milliseconds from keys in the search of people to presented frames. */
export interface ReceivingSamples {
  readonly idle: number[];
  /** While the rows of another console arrive, from the first push to the last row on the page. */
  readonly receiving: number[];
  /** How many keys a whole arrival took. */
  readonly perArrival: number;
}

const KEYS = ['l', 'e', 'f', 'e', 'v', 'r', 'e', ...Array.from({ length: 7 }, () => 'Backspace')];
/** An arrival that outlasts so many keys does not end. */
const MOST_KEYS = 600;

/** Arrivals that would give fewer keys than that say that nothing is received. */
const MOST_ARRIVALS = 60;

/** Types so many words in the search of 10,000 people, each then erased (ux §4.3 B10), alone then while 10,000 rows are received, turn about; rows arrive as often as it takes. */
export async function measureReceiving({ school, product }: Pages, words: number): Promise<ReceivingSamples> {
  const other = await openOtherConsole(school.entUrl);
  const samples = { idle: [] as number[], receiving: [] as number[] };
  await product.bringToFront();
  await goTo(product, 'directory');
  await product.getByLabel(DIRECTORY_TEXTS.search).click();
  let arrivals = 0;
  // The first round warms up.
  for (let round = 0; samples.receiving.length < words * KEYS.length; round++) {
    if (round > MOST_ARRIVALS) throw new Error('Rows arrive faster than keys');
    const idle: number[] = [];
    for (const key of KEYS) idle.push((await press(product, key)).presented);
    const receiving = await typeUntil(product, arrival(school, other));
    if (round > 0) {
      samples.idle.push(...idle);
      samples.receiving.push(...receiving);
      arrivals = round;
    }
  }
  return { ...samples, perArrival: samples.receiving.length / arrivals };
}

async function arrival(school: Pages['school'], other: { push(): Promise<void> }): Promise<void> {
  await other.push();
  // Its answer comes once the page has been told the last row.
  await school.received();
}

async function typeUntil(product: Pages['product'], arrived: Promise<void>): Promise<readonly number[]> {
  const state = { isOver: false };
  const ended = arrived.finally(() => {
    state.isOver = true;
  });
  const times: number[] = [];
  for (let i = 0; !state.isOver || i % KEYS.length !== 0; i++) {
    if (i > MOST_KEYS) throw new Error('The rows do not arrive');
    const { presented } = await press(product, KEYS[i % KEYS.length] ?? 'Backspace');
    if (!state.isOver) times.push(presented);
  }
  await ended;
  return times;
}
