// node scripts/pack/draw-icons.ts: draws resources/icon.svg as the pictures that installers want; run again when the drawing changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, obtainBrowser } from '../browser.ts';
import { ROOT } from '../start/layout.ts';
import { icnsOf, icoOf, type Picture } from './icon-files.ts';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const drawing = readFileSync(join(ROOT, 'resources/icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: await obtainBrowser(), args: [...BROWSER_FLAGS] });
const page = await browser.newPage();
const pictures: Picture[] = [];
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px}</style>${drawing}`);
  pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
}
await browser.close();
for (const [name, bytes] of [['icon.png', pictures.find(({ size }) => size === 512)?.png], ['icon.ico', icoOf(pictures)], ['icon.icns', icnsOf(pictures)]] as const) {
  if (bytes !== undefined) writeFileSync(join(ROOT, 'resources', name), bytes);
}
