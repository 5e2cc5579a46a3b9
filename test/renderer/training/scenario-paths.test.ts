import { expect, test } from 'vitest';
import { SCENARIO_SCREENS } from '../../../domain/training/scenario/scenario.ts';
import { SCREENS } from '../../../renderer/app/screens/screens.ts';
import { SCENARIO_PATHS } from '../../../renderer/training/scenario/scenario-paths.ts';

test('a step may take place on every screen of the navigation, at its own address', () => {
  expect(SCENARIO_PATHS).toEqual(Object.fromEntries(SCREENS.map(({ id, path }) => [id, path])));
  expect(new Set<string>(SCENARIO_SCREENS)).toEqual(new Set<string>(SCREENS.map(({ id }) => id)));
});
