import type { Page } from '@playwright/test';
import { goTo } from './act-in-page.ts';
import type { Pages } from './open-pages.ts';

/** What a page does while nobody does anything (ux §4.3 B24). */
export interface IdleTime {
  /** Tasks of more than 50 ms. */
  readonly longTasks: number;
  /** Calls of the page's own code by a timer, a frame, a message or an idle moment. */
  readonly wakeUps: number;
  readonly seconds: number;
  /** Milliseconds of work of the page, as the browser counts them. */
  readonly work: number;
}

/** Idle with its ENT, then without it: retries included. */
export interface IdleSamples {
  readonly online: IdleTime;
  readonly offline: IdleTime;
}

const SECONDS = 60;
/** What follows the opening of a screen is not idleness. */
const SETTLING_MS = 5000;

/** Watches the product in front of nobody; the ENT is stopped half-way, and stays so. */
export async function measureIdle({ school, product }: Pages): Promise<IdleSamples> {
  await product.bringToFront();
  await goTo(product, 'dashboard');
  const online = await watch(product);
  await school.unplug();
  return { online, offline: await watch(product) };
}

async function watch(page: Page): Promise<IdleTime> {
  await page.waitForTimeout(SETTLING_MS);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const work = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const before = await work();
  await page.evaluate(() => window.watch.begin());
  // Asked by nobody meanwhile: a question would wake the page.
  await new Promise((over) => setTimeout(over, SECONDS * 1000));
  const { longTasks, wakeUps } = await page.evaluate(() => window.watch.end());
  const spent = (await work()) - before;
  await session.detach();
  return { longTasks, wakeUps, seconds: SECONDS, work: spent };
}

declare global {
  interface Window {
    readonly watch: { begin(): void; end(): { readonly longTasks: number; readonly wakeUps: number } };
  }
}

/** Counts what wakes the page; runs in it before anything else, so it may use nothing from outside itself. */
export function installWatch(): void {
  let wakeUps = 0;
  let longTasks: PerformanceEntry[] = [];
  const counted = <A extends readonly unknown[]>(work: (...given: A) => void) => (...given: A): void => {
    wakeUps += 1;
    work(...given);
  };
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'] as const) {
    const start = window[name];
    const counting = (work: unknown, ...rest: readonly unknown[]): unknown =>
      Reflect.apply(start, window, [typeof work === 'function' ? counted((...given) => void Reflect.apply(work, window, given)) : work, ...rest]);
    Object.assign(window, { [name]: counting });
  }
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function listenCounted(this: EventTarget, kind: string, work: EventListenerOrEventListenerObject | null, options?: AddEventListenerOptions | boolean): void {
    const isMessage = kind === 'message' && typeof work === 'function';
    listen.call(this, kind, isMessage ? counted(work.bind(this)) : work, options);
  };
  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  Object.assign(window, {
    watch: {
      begin: () => {
        observer.takeRecords();
        longTasks = [];
        wakeUps = 0;
      },
      end: () => ({ longTasks: longTasks.length + observer.takeRecords().length, wakeUps }),
    },
  });
}
