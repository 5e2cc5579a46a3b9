import { Radio, Select } from '@mantine/core';
import type { Preferences } from '../../../../contract/console/preferences.ts';
import { scaleLabel, SETTINGS_TEXTS } from '../../../../texts/station/settings.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';

const SCALES = [100, 110, 125, 140, 160];

/** How the console looks; each choice acts at once. */
export function Display() {
  const [{ theme, density, scale, reduceMotion = 'system' }, save] = usePreferences();
  return (
    <div className="settings-panel">
      <Radio.Group label={SETTINGS_TEXTS.theme} value={theme} onChange={(value) => save({ theme: value })}>
        <Radio value="light" label={SETTINGS_TEXTS.themes.light} />
        <Radio value="dark" label={SETTINGS_TEXTS.themes.dark} />
        <Radio value="system" label={SETTINGS_TEXTS.themes.system} />
      </Radio.Group>
      <Radio.Group label={SETTINGS_TEXTS.density} value={density} onChange={(value) => save({ density: value })}>
        <Radio value="compact" label={SETTINGS_TEXTS.densities.compact} />
        <Radio value="comfortable" label={SETTINGS_TEXTS.densities.comfortable} />
      </Radio.Group>
      <Radio.Group label={SETTINGS_TEXTS.motion} description={SETTINGS_TEXTS.motionHelp} value={reduceMotion} onChange={(value) => save({ reduceMotion: value })}>
        <Radio value="system" label={SETTINGS_TEXTS.motions.system} />
        <Radio value="always" label={SETTINGS_TEXTS.motions.always} />
        <Radio value="never" label={SETTINGS_TEXTS.motions.never} />
      </Radio.Group>
      <Select
        label={SETTINGS_TEXTS.scale}
        description={SETTINGS_TEXTS.scaleHelp}
        w={320}
        data={SCALES.map((percent) => ({ value: String(percent), label: scaleLabel(percent) }))}
        value={String(scale)}
        onChange={(percent) => save({ scale: Number(percent ?? 100) })}
      />
    </div>
  );
}

function usePreferences(): readonly [Preferences, (change: Partial<Preferences>) => void] {
  const preferences = useSchool((state) => state.preferences);
  const { savePreferences } = useActions();
  return [preferences, (change) => savePreferences({ ...preferences, ...change })];
}
