import { spawn, type ChildProcess } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { BROWSER_FLAGS, obtainBrowser } from '../../scripts/browser.ts';

type Params = Readonly<Record<string, unknown>>;

/** One page of a browser that nothing observes but the commands sent to it. */
export interface BarePage {
  /** Runs a script in each document of the page before its own; then opens an address. */
  open(url: string, script: string): Promise<void>;
  /** The value of an expression in the page. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

const FLAGS = ['--headless', '--remote-debugging-pipe', '--window-size=1440,900', '--password-store=basic', '--lang=fr-FR', 'about:blank'];

/**
 * Opens a browser whose profile is a folder, on an empty page. Playwright listens to the console of its pages: the engine
 * then finds the place in the source of every error made, and React makes one while it loads, for which the whole
 * application is parsed a second time. Nobody who uses a page pays for that.
 */
export async function openBareBrowser(profile: string): Promise<BarePage> {
  const browser = spawn(await obtainBrowser(), [...BROWSER_FLAGS, ...FLAGS, `--user-data-dir=${profile}`], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const send = speakWith(browser);
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const ask = (method: string, params: Params): Promise<Params> => send(method, params, sessionId);
  return {
    open: async (url, source) => {
      await ask('Page.enable', {});
      await ask('Page.addScriptToEvaluateOnNewDocument', { source });
      await ask('Page.navigate', { url });
    },
    evaluate: async (expression) => {
      const { result } = await ask('Runtime.evaluate', { expression, returnByValue: true });
      return isParams(result) ? result['value'] : undefined;
    },
    close: async () => {
      const gone = new Promise((resolve) => browser.once('exit', resolve));
      await send('Browser.close', {});
      await gone;
    },
  };
}

type Send = (method: string, params: Params, sessionId?: unknown) => Promise<Params>;

/** Speaks Chromium's protocol through its two pipes: messages end with a zero. */
function speakWith({ stdio }: ChildProcess): Send {
  const [, , , input, output] = stdio;
  if (!(input instanceof Writable && output instanceof Readable)) throw new Error('The browser has no pipe');
  const waiting = new Map<number, PromiseWithResolvers<Params>>();
  let received = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    const messages = (received + text).split('\0');
    received = messages.pop() ?? '';
    for (const message of messages) answer(waiting, JSON.parse(message));
  });
  return (method, params, sessionId) => {
    const id = waiting.size + 1;
    const asked = Promise.withResolvers<Params>();
    waiting.set(id, asked);
    input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return asked.promise;
  };
}

function answer(waiting: ReadonlyMap<number, PromiseWithResolvers<Params>>, message: unknown): void {
  if (!isParams(message)) return;
  const asked = waiting.get(Number(message['id']));
  if (isParams(message['result'])) asked?.resolve(message['result']);
  else asked?.reject(new Error(`The browser refuses: ${JSON.stringify(message['error'])}`));
}

function isParams(value: unknown): value is Params {
  return typeof value === 'object' && value !== null;
}
