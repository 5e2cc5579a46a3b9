import { Switch } from '@mantine/core';
import { FIXED_KEYS } from '../../../../texts/frame/help.ts';
import { SHORTCUT_TEXTS } from '../../../../texts/frame/shortcuts.ts';
import { SETTINGS_TEXTS } from '../../../../texts/station/settings.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { ShortcutList } from './shortcut-list.tsx';

/** « Paramètres › Clavier »: the letters of the cells, every shortcut, and the keys that never change (RGAA 12.10). */
export function Keyboard() {
  const preferences = useSchool((state) => state.preferences);
  const { savePreferences } = useActions();
  return (
    <div className="settings-panel">
      <Switch
        label={SETTINGS_TEXTS.singleKeys}
        description={SETTINGS_TEXTS.singleKeysHelp}
        checked={preferences.singleKeys}
        onChange={(event) => savePreferences({ ...preferences, singleKeys: event.currentTarget.checked })}
      />
      <h2>{SHORTCUT_TEXTS.title}</h2>
      <p>{SHORTCUT_TEXTS.intro}</p>
      <ShortcutList choices={preferences.shortcuts ?? {}} onChoose={(shortcuts) => savePreferences({ ...preferences, shortcuts })} />
      <h2>{SHORTCUT_TEXTS.fixedTitle}</h2>
      <dl className="key-list">
        {FIXED_KEYS.map(({ keys, does }) => (
          <div key={keys}>
            <dt><kbd>{keys}</kbd></dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
