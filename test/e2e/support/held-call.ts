import type { Page } from '@playwright/test';

/** Keeps the next call of a name from leaving the page, until it is let go: what is shown meanwhile is looked at as long as need be. */
export async function holdCall(page: Page, name: string): Promise<() => Promise<void>> {
  await page.evaluate((call) => {
    const send = WebSocket.prototype.send;
    const release = new Promise<void>((go) => document.addEventListener('held-call', () => go(), { once: true }));
    WebSocket.prototype.send = function (this: WebSocket, data) {
      if (typeof data === 'string' && data.includes(`"u":"/${call}"`)) void release.then(() => send.call(this, data));
      else send.call(this, data);
    };
  }, name);
  return () => page.evaluate(() => void document.dispatchEvent(new Event('held-call')));
}
