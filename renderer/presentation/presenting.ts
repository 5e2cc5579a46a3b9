import { create } from 'zustand';
import { isSecondWindow } from './second-window.ts';

/** The sizes of « Présentation », in percent of the usual one (ux §3.2). */
export const ZOOMS = [125, 140, 160] as const;
type Zoom = (typeof ZOOMS)[number];

/** What helps a room to follow. */
export interface Presenting {
  readonly isOn: boolean;
  readonly zoom: Zoom;
  readonly keys: boolean;
  readonly halo: boolean;
  readonly lens: boolean;
}

/** What the window keeps of it: a reload, as the one that masks names, changes nothing in the room. */
const PLACE = 'console-ent.presentation';
const INITIAL: Presenting = { isOn: false, zoom: 140, keys: true, halo: true, lens: false };

/** How this window presents. */
export const usePresenting = create<Presenting>(() => read());

/** Changes it, and remembers it until the window closes. */
export function present(change: Partial<Presenting>): void {
  usePresenting.setState(change);
  sessionStorage.setItem(PLACE, JSON.stringify(usePresenting.getState()));
}

/** What comes from the storage of the window is looked at like anything from outside. */
function read(): Presenting {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PLACE) ?? '{}');
    // The second window comes with what the first one keeps: it is not the one that is projected.
    return typeof kept === 'object' && kept !== null && !isSecondWindow() ? { ...INITIAL, ...sound(kept) } : INITIAL;
  } catch {
    return INITIAL;
  }
}

function sound(kept: object): Partial<Presenting> {
  const fields = new Map<string, unknown>(Object.entries(kept));
  const flags = (['isOn', 'keys', 'halo', 'lens'] as const).flatMap((name) => {
    const value = fields.get(name);
    return typeof value === 'boolean' ? [[name, value] as const] : [];
  });
  const zoom = ZOOMS.find((one) => one === fields.get('zoom'));
  return { ...Object.fromEntries(flags), ...(zoom === undefined ? {} : { zoom }) };
}
