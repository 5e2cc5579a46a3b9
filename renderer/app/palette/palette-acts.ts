import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import type { Preferences } from '../../../contract/console/console.contract.ts';
import { entryToRedo, entryToUndo } from '../../../domain/draft/draft-entry.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { PALETTE_ACTS, PALETTE_TEXTS } from '../../../texts/frame/palette.ts';
import { SETTINGS_TEXTS } from '../../../texts/station/settings.ts';
import type { SchoolState } from '../../school/school-state.ts';
import { SCREENS, type ScreenPath } from '../screens.ts';
import type { ActGround, PaletteAct } from './palette-act.ts';
import { SCREEN_ACTS, type ScreenAct } from './screen-acts.ts';

/** Stands for the root of the tree, which each school names itself. */
export const ROOT = 'root';

const LAST_DIGIT = 9;
const SCALES = [100, 110, 125, 140, 160];

/** Every action, the screens first. */
export const ALL_ACTS: readonly PaletteAct[] = [...screens(), ...SCREEN_ACTS.flatMap(screenAct), ...exchange(), ...frame(), ...display(), ...help()];

/** Why an action is not for now or not for this role; undefined when it can be done. */
export function refusalOfAct({ needs, refusal }: PaletteAct, state: ActGround): string | undefined {
  if (needs !== undefined && (state.actor === null || !mayEdit(state.actor.role, needs))) return mayEdit('head', needs) ? PALETTE_TEXTS.directionOnly : PALETTE_TEXTS.administratorOnly;
  return refusal?.(state);
}

function screens(): readonly PaletteAct[] {
  return SCREENS.map(({ id, path }, i) => ({
    id: `go.${id}`, part: 'go', label: SCREEN_TITLES[id], deed: { kind: 'open', screen: id, path }, ...(i < LAST_DIGIT ? { keys: `Ctrl ${i + 1}` } : {}),
  }));
}

function pathOf(screen: ScreenAct['screen']): ScreenPath | undefined {
  return SCREENS.find(({ id }) => id === screen)?.path;
}

function screenAct({ screen, part, label, steps, needs, keys, onRoot }: ScreenAct): readonly PaletteAct[] {
  const path = pathOf(screen);
  if (path === undefined) return [];
  return [{
    id: `${screen}.${label}`, part, label, screen,
    deed: { kind: 'open', screen, path, steps, ...(onRoot === true ? { id: ROOT } : {}) },
    ...(needs === undefined ? {} : { needs }),
    ...(keys === undefined ? {} : { keys }),
  }];
}

function exchange(): readonly PaletteAct[] {
  return [
    { id: 'send', part: 'do', label: PALETTE_ACTS.send, keys: 'Ctrl Entrée', needs: 'access', deed: { kind: 'send' } },
    { id: 'refresh', part: 'do', label: PALETTE_ACTS.refresh, keys: 'F5', deed: { kind: 'do', act: ({ refresh }) => refresh() } },
    {
      id: 'offline', part: 'do', label: PALETTE_ACTS.offline, deed: { kind: 'do', act: ({ setOffline }) => setOffline(true) },
      refusal: ({ status }) => (isOffline(status) ? PALETTE_TEXTS.alreadyOffline : undefined),
    },
    {
      id: 'online', part: 'do', label: PALETTE_ACTS.online, deed: { kind: 'do', act: ({ setOffline }) => setOffline(false) },
      refusal: ({ status }) => (isOffline(status) ? undefined : PALETTE_TEXTS.alreadyOnline),
    },
    {
      id: 'undo', part: 'do', label: PALETTE_ACTS.undo, keys: 'Ctrl Z', deed: { kind: 'do', act: ({ undo }) => undo() },
      refusal: ({ draft }) => (entryToUndo(draft) === undefined ? PALETTE_TEXTS.nothingToUndo : undefined),
    },
    {
      id: 'redo', part: 'do', label: PALETTE_ACTS.redo, keys: 'Ctrl Y', deed: { kind: 'do', act: ({ redo }) => redo() },
      refusal: ({ draft }) => (entryToRedo(draft) === undefined ? PALETTE_TEXTS.nothingToRedo : undefined),
    },
  ];
}

function isOffline({ connection }: SchoolState['status']): boolean {
  return connection === 'offline';
}

function frame(): readonly PaletteAct[] {
  return [
    { id: 'inspector', part: 'do', label: PALETTE_ACTS.inspector, keys: 'Ctrl I', deed: { kind: 'key', key: 'i', ctrl: true } },
    { id: 'zone', part: 'do', label: PALETTE_ACTS.nextZone, keys: 'F6', deed: { kind: 'key', key: 'F6' } },
    { id: 'link', part: 'do', label: PALETTE_ACTS.copyLink, keys: 'Ctrl L', deed: { kind: 'do', act: ({ copyLink }) => copyLink() } },
    { id: 'account', part: 'do', label: PALETTE_ACTS.signOut, deed: { kind: 'do', act: ({ signOut }) => signOut() } },
  ];
}

function display(): readonly PaletteAct[] {
  const set = (id: string, label: string, change: Partial<Preferences>): PaletteAct => ({
    id, part: 'do', label,
    deed: { kind: 'do', act: ({ savePreferences }, store) => savePreferences({ ...store.getState().preferences, ...change }) },
  });
  const { themes } = SETTINGS_TEXTS;
  return [
    ...(['light', 'dark', 'system'] as const).map((theme) => set(`theme.${theme}`, PALETTE_ACTS.theme(themes[theme]), { theme })),
    ...(['compact', 'comfortable'] as const).map((density) => set(`density.${density}`, PALETTE_ACTS.density[density], { density })),
    ...SCALES.map((scale) => set(`scale.${scale}`, PALETTE_ACTS.scale(scale), { scale })),
    set('keys.on', PALETTE_ACTS.singleKeysOn, { singleKeys: true }),
    set('keys.off', PALETTE_ACTS.singleKeysOff, { singleKeys: false }),
  ];
}

function help(): readonly PaletteAct[] {
  return [
    { id: 'help', part: 'help', label: PALETTE_ACTS.helpHere, keys: 'F1', deed: { kind: 'key', key: 'F1' } },
    { id: 'shortcuts', part: 'help', label: PALETTE_ACTS.shortcuts, deed: { kind: 'open', screen: 'settings', path: '/parametres', steps: [{ press: SETTINGS_TEXTS.tabs.keyboard }] } },
    ...SCREENS.map(({ id, path }): PaletteAct => ({ id: `help.${id}`, part: 'help', label: PALETTE_ACTS.help(SCREEN_TITLES[id]), deed: { kind: 'key', key: 'F1', screen: id, path } })),
  ];
}
