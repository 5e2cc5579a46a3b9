import type { ICellRendererParams } from '../../ui/data-grid.tsx';
import type { GarRow } from './gar-rows.ts';

/** Figure, word and bar of a licence meter; the bar only repeats them. */
export function meterFace({ data, value }: ICellRendererParams<GarRow, string>): HTMLElement {
  const face = document.createElement('div');
  face.className = 'licence-meter';
  const words = document.createElement('span');
  words.textContent = value ?? '';
  face.append(words);
  if (data?.fill !== undefined) face.append(barOf(data.fill));
  return face;
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
