import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import type { Preferences } from '../../../contract/console/preferences.ts';
import { entryToRedo, entryToUndo } from '../../../domain/draft/draft-entry.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { PALETTE_ACTS, PALETTE_TEXTS } from '../../../texts/frame/palette.ts';
import { ACT_WORDS, SCREEN_WORDS } from '../../../texts/frame/palette-words.ts';
import { SETTINGS_TABS_LABELS, SETTINGS_TEXTS } from '../../../texts/station/settings.ts';
import { isShortcutId } from '../../keys/shortcuts.ts';
import { isMasked, setMasked } from '../../presentation/masking.ts';
import type { SchoolState } from '../../school/store/school-state.ts';
import { leaveAccount } from '../frame/account-button.ts';
import { SCREENS, type ScreenPath } from '../screens/screens.ts';
import type { ActGround, PaletteAct } from './palette-act.ts';
import { SCREEN_ACTS, type ScreenAct } from './screen-acts.ts';

/** Stands for the root of the tree, which each school names itself. */
export const ROOT = 'root';

const SCALES = [100, 110, 125, 140, 160];

/** Every action, the screens first. */
export const ALL_ACTS: readonly PaletteAct[] = [...screens(), ...[...SCREEN_ACTS.flatMap(screenAct), ...exchange(), ...frame(), ...display(), ...help()].map(withWords)];

/** Which console is in sight. */
export interface Here {
  readonly session: { readonly training: boolean } | null;
}

/** Those of the console in sight: that of « Formation » has acts that a real one has not. */
export function actsOf({ session }: Here): readonly PaletteAct[] {
  const here = session?.training === true ? 'training' : 'real';
  return ALL_ACTS.filter(({ only = here }) => only === here);
}

/** Why an action is not for now or not for this role; undefined when it can be done. */
export function refusalOfAct({ needs, refusal }: PaletteAct, state: ActGround): string | undefined {
  if (needs !== undefined && (state.actor === null || !mayEdit(state.actor.role, needs))) return mayEdit('head', needs) ? PALETTE_TEXTS.directionOnly : PALETTE_TEXTS.administratorOnly;
  return refusal?.(state);
}

function screens(): readonly PaletteAct[] {
  return SCREENS.map(({ id, path }, i) => {
    const shortcut = `screen${i + 1}`;
    return { id: `go.${id}`, part: 'go', label: SCREEN_TITLES[id], deed: { kind: 'open', screen: id, path }, ...alsoOf(SCREEN_TITLES[id], SCREEN_WORDS[id]), ...(isShortcutId(shortcut) ? { shortcut } : {}) };
  });
}

function withWords(act: PaletteAct): PaletteAct {
  return { ...act, ...alsoOf(act.label, ACT_WORDS[act.label]) };
}

function alsoOf(label: string, words: string | undefined): Pick<PaletteAct, 'also'> {
  return words === undefined ? {} : { also: `${label} ${words}` };
}

function pathOf(screen: ScreenAct['screen']): ScreenPath | undefined {
  return SCREENS.find(({ id }) => id === screen)?.path;
}

function screenAct({ screen, part, label, steps, needs, shortcut, onRoot, only }: ScreenAct): readonly PaletteAct[] {
  const path = pathOf(screen);
  if (path === undefined) return [];
  return [{
    id: `${screen}.${label}`, part, label, screen,
    deed: { kind: 'open', screen, path, steps, ...(onRoot === true ? { id: ROOT } : {}) },
    ...(needs === undefined ? {} : { needs }),
    ...(shortcut === undefined ? {} : { shortcut }),
    ...(only === undefined ? {} : { only }),
  }];
}

function exchange(): readonly PaletteAct[] {
  return [
    { id: 'send', part: 'do', label: PALETTE_ACTS.send, shortcut: 'send', needs: 'access', deed: { kind: 'send' } },
    { id: 'refresh', part: 'do', label: PALETTE_ACTS.refresh, shortcut: 'refresh', deed: { kind: 'do', act: ({ refresh }) => refresh() } },
    {
      id: 'offline', part: 'do', label: PALETTE_ACTS.offline, deed: { kind: 'do', act: ({ setOffline }) => setOffline(true) },
      refusal: ({ status }) => (isOffline(status) ? PALETTE_TEXTS.alreadyOffline : undefined),
    },
    {
      id: 'online', part: 'do', label: PALETTE_ACTS.online, deed: { kind: 'do', act: ({ setOffline }) => setOffline(false) },
      refusal: ({ status }) => (isOffline(status) ? undefined : PALETTE_TEXTS.alreadyOnline),
    },
    {
      id: 'undo', part: 'do', label: PALETTE_ACTS.undo, shortcut: 'undo', deed: { kind: 'do', act: ({ undo }) => undo() },
      refusal: ({ draft }) => (entryToUndo(draft) === undefined ? PALETTE_TEXTS.nothingToUndo : undefined),
    },
    {
      id: 'redo', part: 'do', label: PALETTE_ACTS.redo, shortcut: 'redo', deed: { kind: 'do', act: ({ redo }) => redo() },
      refusal: ({ draft }) => (entryToRedo(draft) === undefined ? PALETTE_TEXTS.nothingToRedo : undefined),
    },
  ];
}

function isOffline({ connection }: SchoolState['status']): boolean {
  return connection === 'offline';
}

function frame(): readonly PaletteAct[] {
  return [
    { id: 'inspector', part: 'do', label: PALETTE_ACTS.inspector, shortcut: 'inspector', deed: { kind: 'shortcut', id: 'inspector' } },
    { id: 'zone', part: 'do', label: PALETTE_ACTS.nextZone, shortcut: 'nextZone', deed: { kind: 'shortcut', id: 'nextZone' } },
    { id: 'present', part: 'do', label: PALETTE_ACTS.present, shortcut: 'present', deed: { kind: 'shortcut', id: 'present' } },
    { id: 'mask', part: 'do', label: PALETTE_ACTS.maskNames, deed: { kind: 'do', act: () => setMasked(true) }, refusal: () => (isMasked() ? PALETTE_ACTS.namesAreMasked : undefined) },
    { id: 'unmask', part: 'do', label: PALETTE_ACTS.showNames, deed: { kind: 'do', act: () => setMasked(false) }, refusal: () => (isMasked() ? undefined : PALETTE_ACTS.namesAreShown) },
    { id: 'link', part: 'do', label: PALETTE_ACTS.copyLink, shortcut: 'copyLink', deed: { kind: 'do', act: ({ copyLink }) => copyLink() } },
    { id: 'lock', part: 'do', label: PALETTE_ACTS.lock, shortcut: 'lock', deed: { kind: 'do', act: ({ lockNow }) => lockNow() } },
    { id: 'account', part: 'do', label: PALETTE_ACTS.signOut, deed: { kind: 'do', act: leaveAccount } },
    { id: 'school', part: 'do', label: PALETTE_ACTS.changeSchool, deed: { kind: 'open', screen: 'settings', path: '/parametres', steps: [{ press: SETTINGS_TABS_LABELS.etablissements }] } },
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
    { id: 'help', part: 'help', label: PALETTE_ACTS.helpHere, shortcut: 'help', deed: { kind: 'shortcut', id: 'help' } },
    { id: 'shortcuts', part: 'help', label: PALETTE_ACTS.shortcuts, deed: { kind: 'open', screen: 'settings', path: '/parametres', steps: [{ press: SETTINGS_TABS_LABELS.clavier }] } },
    ...SCREENS.map(({ id, path }): PaletteAct => ({ id: `help.${id}`, part: 'help', label: PALETTE_ACTS.help(SCREEN_TITLES[id]), page: id, deed: { kind: 'shortcut', id: 'help', screen: id, path } })),
  ];
}
