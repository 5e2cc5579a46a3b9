import { expect, type BrowserContext, type Page } from '@playwright/test';

/** What no page of the console may do, noted while a test plays. */
export interface Guard {
  /** Lets a console error pass in this test: one that the test itself provokes. */
  expectError(pattern: RegExp): void;
  /** Fails when something was noted. */
  verify(): void;
  /** Begins again, as for a new page. */
  forget(): void;
  readonly notes: readonly string[];
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost']);

const isOutside = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return !['data:', 'blob:', 'about:'].includes(protocol) && !LOOPBACK.has(hostname);
};

/**
 * Leaves out that the page fetches every screen ahead once it is drawn (preload-screens.ts, the only one that awaits an idle moment and nothing
 * more): two thirds of a second of processor at each load, for screens that a test does not open, and that come when they are opened.
 */
function fetchNothingAhead(): void {
  const whenIdle = window.requestIdleCallback.bind(window);
  const isAwait = (run: IdleRequestCallback): boolean => Function.prototype.toString.call(run).includes('[native code]');
  window.requestIdleCallback = (run, options) => (options === undefined && isAwait(run) ? 0 : whenIdle(run, options));
}

/** Watches a context: console errors, page errors, breaches of the policy, requests that leave this computer. */
export async function guardContext(context: BrowserContext): Promise<Guard> {
  const notes: string[] = [];
  const expected: RegExp[] = [];
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      console.error(`policy breached: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  await context.addInitScript(fetchNothingAhead);
  context.on('console', (message) => {
    if (message.type() === 'error') notes.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => notes.push(`page: ${error.error().message}`));
  context.on('request', (request) => {
    if (isOutside(request.url())) notes.push(`outside: ${request.url()}`);
  });
  const watchSockets = (page: Page): void => {
    page.on('websocket', (socket) => {
      if (isOutside(socket.url())) notes.push(`outside: ${socket.url()}`);
    });
  };
  context.pages().forEach(watchSockets);
  context.on('page', watchSockets);
  const unexpected = (): readonly string[] => notes.filter((note) => !expected.some((pattern) => pattern.test(note)));
  const forget = (): void => {
    notes.length = 0;
    expected.length = 0;
  };
  return { notes, expectError: (pattern) => void expected.push(pattern), verify: () => expect(unexpected()).toEqual([]), forget };
}
