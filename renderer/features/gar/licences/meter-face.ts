import type { ICellRendererParams } from '../../../ui/grid/data-grid.tsx';
import type { GarRow } from '../gar-rows.ts';

/** Figures and words of the licence meters, one a line, and a bar, which only repeats them. */
export function meterFace({ data }: ICellRendererParams<GarRow, string>): HTMLElement {
  const face = document.createElement('div');
  face.className = 'licence-meter';
  face.append(...(data?.licences ?? []).map(wordsOf));
  if (data?.fill !== undefined) face.append(barOf(data.fill));
  return face;
}

function wordsOf(meter: string): HTMLElement {
  const words = document.createElement('span');
  words.textContent = meter;
  return words;
}

function barOf(fill: number): HTMLElement {
  const bar = document.createElement('span');
  bar.className = 'licence-bar';
  bar.dataset['over'] = String(fill > 1);
  bar.setAttribute('aria-hidden', 'true');
  const part = document.createElement('span');
  part.style.width = `${Math.round(Math.min(1, fill) * 100)}%`;
  bar.append(part);
  return bar;
}
