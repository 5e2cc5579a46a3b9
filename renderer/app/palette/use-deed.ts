import { useNavigate } from '@tanstack/react-router';
import { SCREEN_TITLES, type ScreenId } from '../../../texts/frame/app.ts';
import { doShortcut } from '../../keys/do-shortcut.ts';
import { useActions, useSchoolStore } from '../../school/store/school-context.tsx';
import { openSheet } from '../../sheets/open-sheet.ts';
import { focusWork } from '../frame/focus-zones.ts';
import { enterSheet, workControls } from './find-control.ts';
import type { Deed, PaletteAct } from './palette-act.ts';
import { ROOT } from './palette-acts.ts';

/** The screens that show in the inspector what is opened on them; that of the rubriques goes to its line in the grid. */
const IN_SHEETS: ReadonlySet<ScreenId> = new Set<ScreenId>(['directory', 'groups', 'services']);

/** Does an act of the palette, as the screens themselves would; says so when its control is not there. */
export function useDeed(): (act: PaletteAct) => void {
  const navigate = useNavigate();
  const actions = useActions();
  const store = useSchoolStore();
  const rootId = (): string | undefined => store.getState().rightsNow.rubriques.find(({ parentId }) => parentId === null)?.id;
  const open = async ({ path, id, reach, steps = [], screen }: Extract<Deed, { kind: 'open' }>, label: string): Promise<void> => {
    const shown = id === ROOT ? rootId() : id;
    focusWork();
    await navigate({ to: path, search: shown === undefined ? (reach ?? {}) : { id: shown } });
    if (!(await workControls(SCREEN_TITLES[screen], steps))) store.setState({ notice: { kind: 'unavailable', act: label } });
    else if (IN_SHEETS.has(screen) && id !== undefined && steps.every((step) => 'show' in step)) await enterSheet(SCREEN_TITLES[screen]);
  };
  const press = async ({ id, path, screen }: Extract<Deed, { kind: 'shortcut' }>): Promise<void> => {
    if (path !== undefined) await navigate({ to: path });
    if (screen !== undefined) await workControls(SCREEN_TITLES[screen], []);
    doShortcut(id);
  };
  return ({ deed, label }) => {
    if (store.getState().notice?.kind === 'unavailable') actions.dismissNotice();
    switch (deed.kind) {
      case 'open':
        return void open(deed, label);
      case 'send':
        return doShortcut('send');
      case 'sheet':
        openSheet(deed.target);
        return void enterSheet();
      case 'shortcut':
        return void press(deed);
      default:
        return deed.act(actions, store);
    }
  };
}
