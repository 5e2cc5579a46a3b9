import { expect, test, vi } from 'vitest';
import { zoomPage } from '../../../renderer/app/zoom-page.ts';

/** Draws a page at 140 %; what its style was told and what its window was asked. */
async function zoomed(inShell: boolean, ask: (percent: number) => Promise<unknown>) {
  const style = { setProperty: vi.fn<(name: string, value: string | null) => void>() };
  const asked = vi.fn<(percent: number) => Promise<unknown>>(ask);
  await zoomPage({ percent: 140, inShell, ask: asked, style });
  return { told: style.setProperty.mock.calls, asked: asked.mock.calls };
}

test('the window of the application enlarges its page, whose style stays as it is', async () => {
  expect(await zoomed(true, () => Promise.resolve())).toEqual({ told: [['zoom', '']], asked: [[140]] });
});

test('a browser is asked nothing: the style of the page enlarges it', async () => {
  expect(await zoomed(false, () => Promise.resolve())).toEqual({ told: [['zoom', '1.4']], asked: [] });
});

test('a window that does not answer leaves it to the style', async () => {
  expect(await zoomed(true, () => Promise.reject(new Error('gone')))).toEqual({ told: [['zoom', '1.4']], asked: [[140]] });
});
