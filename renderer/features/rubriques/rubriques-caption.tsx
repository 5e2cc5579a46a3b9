import { rubriquesCaption } from '../../../texts/rubriques/rubriques.ts';
import { useShown } from './desk/desk.tsx';
import { countState } from './desk/count-states.ts';
import type { Shown } from './desk/shown.ts';

/** « 21 rubriques affichées sur 300 · 3 droits inaccessibles ». */
export function RubriquesCaption() {
  return useShown(captionOf);
}

/** The same words, for what leaves the console. */
export function captionOf({ rows, model }: Shown): string {
  const total = countState(model.side.rubriques, 'active');
  return rubriquesCaption(rows.length, Math.max(total, rows.length), model.unreachable);
}
