import type { BareMark } from '../floors/bare-charts.ts';
import type { PeerChart } from './measure-figures.ts';

/** What a key cost, in milliseconds from the moment the browser received it, and what the page said then and after. */
export interface KeyTime {
  readonly key: string;
  /** Until the first task after the frame. On an idle page that frame does not wait for the screen. */
  readonly painted: number;
  /** Until the screen is ready for the next frame: this one is on it. */
  readonly presented: number;
  /** Texts of what must follow an edit, before the key and on its frame. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What is measured inside a page, the same code in the product and in the floors. */
export interface Probe {
  /** The keys whose frame has been presented since the last call. */
  takeKeys(): KeyTime[];
  /** Does something, and gives the milliseconds until `isReady` holds on a painted frame. */
  painted(act: () => void, isReady: () => boolean): Promise<number>;
  /** Scrolls an element down and up in 120 steps and gives the milliseconds between frames. */
  scroll(selector: string): Promise<number[]>;
  /** Milliseconds since the page was asked for when `selector` was first on a painted frame; undefined so far. */
  firstPainted: number | undefined;
}

declare global {
  interface Window {
    readonly probe: Probe;
    readonly peer?: { show(drawing: { readonly charts: readonly PeerChart[]; readonly tables: readonly BareMark[] }): void; clear(): void };
    readonly floor?: { takeNames(names: readonly (readonly [string, string])[]): void; showPeople(): void; showRights(): void; showMonth(): void; showCharts(marks: readonly BareMark[]): void; filterBy(text: string): void; clear(): void };
  }
}

/** Installs the probe; runs in the page before anything else, so it may use nothing from outside itself. */
export function installProbe(firstSelector: string): void {
  const keys: KeyTime[] = [];
  const followers = ['.shell-status output', '.shell-header [data-pending]', '.screen .caption', '.inspector-place .pending'];
  // Found again only when they are gone: looking through both pages took longer in the larger one.
  const found: (Element | null)[] = [];
  const said = (): readonly string[] =>
    followers.map((selector, i) => {
      const element = found[i]?.isConnected === true ? found[i] : document.querySelector(selector);
      found[i] = element;
      return element?.textContent ?? '';
    });
  const afterTask = (act: (time: number) => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      act(performance.now());
    });
    port1.start();
    port2.postMessage(null);
  };
  const untilPainted = (isReady: () => boolean, act: (time: number) => void): void => {
    // What is there before a frame is on that frame.
    requestAnimationFrame(() => (isReady() ? afterTask(act) : untilPainted(isReady, act)));
  };
  const probe: Probe = {
    takeKeys: () => keys.splice(0),
    painted: (act, isReady) =>
      new Promise((resolve, reject) => {
        const start = performance.now();
        // A screen that has less to show than expected would be waited for all day.
        setTimeout(() => reject(new Error('Not painted after a minute')), 60_000);
        act();
        untilPainted(isReady, (end) => resolve(end - start));
      }),
    scroll: (selector) =>
      new Promise((resolve) => {
        const element = document.querySelector(selector);
        const frames: number[] = [];
        let last = 0;
        const step = (now: number): void => {
          if (last > 0) frames.push(now - last);
          last = now;
          if (frames.length >= 120 || element === null) return resolve(frames);
          element.scrollTop += frames.length < 60 ? 90 : -90;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    firstPainted: undefined,
  };
  Object.assign(window, { probe });
  window.addEventListener(
    'keydown',
    ({ key, timeStamp: start }) => {
      const before = said();
      requestAnimationFrame(() => {
        // What is there before a frame is on that frame.
        const after = said();
        const painted = new Promise<number>((resolve) => afterTask(resolve));
        requestAnimationFrame(() => {
          const presented = performance.now() - start;
          void painted.then((end) => keys.push({ key, painted: end - start, presented, before, after }));
        });
      });
    },
    { capture: true },
  );
  untilPainted(
    () => document.querySelector(firstSelector) !== null,
    (end) => {
      probe.firstPainted = end;
    },
  );
}
