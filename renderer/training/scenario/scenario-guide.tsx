import { useCallback, useEffect } from 'react';
import { useShallow } from 'zustand/shallow';
import { useActions } from '../../school/store/school-context.tsx';
import { ScenarioStrip } from './scenario-strip.tsx';
import { playedNow, readKept, showPlace, useScenarios } from './scenario-store.ts';
import { Spotlight } from './spotlight.tsx';
import { useWatch } from './use-watch.ts';

/** What follows whoever plays a scenario on every screen: its current step, and what « Montrer où » shows. */
export function ScenarioGuide() {
  const { scenarios } = useActions();
  const played = useScenarios(useShallow(playedNow));
  const spot = useScenarios(({ spot: place }) => place);
  useWatch();
  useEffect(() => {
    readKept(scenarios).catch(() => undefined);
  }, [scenarios]);
  const end = useCallback(() => {
    showPlace(null);
    document.querySelector<HTMLElement>('.strip-show')?.focus();
  }, []);
  return (
    <>
      {played === undefined ? null : <ScenarioStrip key={`${played.scenario.id} ${String(played.isTrial)}`} played={played} />}
      {spot === null ? null : <Spotlight place={spot} onEnd={end} />}
    </>
  );
}
