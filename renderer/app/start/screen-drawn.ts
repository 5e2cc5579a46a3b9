import { whenDrawn } from './when-drawn.ts';

/** A grid that lists nothing has no row to wait for: no longer than this. */
const MOST_MS = 3000;

/** Resolves once a screen is in the work area, with its first rows, and drawn: what it does not need is fetched after it, never before. */
export async function screenDrawn(): Promise<void> {
  await screenFilled();
  await whenDrawn();
}

function screenFilled(): Promise<void> {
  if (isFilled()) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(TITLE) !== null) timer ??= window.setTimeout(end, MOST_MS);
      if (isFilled()) end();
    });
    let timer: number | undefined;
    const end = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

const TITLE = '.shell-work h1';

/** A screen is there when its title is; its grid makes its rows later. */
function isFilled(): boolean {
  return document.querySelector(TITLE) !== null && (document.querySelector('.shell-work .data-grid') === null || document.querySelector('.shell-work .ag-row') !== null);
}
