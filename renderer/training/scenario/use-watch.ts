import { useEffect } from 'react';
import { madeSchoolOf } from '../../../domain/training/fictitious-school.ts';
import { observe, type ScenarioProgress } from '../../../domain/training/scenario/progress.ts';
import type { TrainingScenario } from '../../../domain/training/scenario/scenario.ts';
import type { TrainingState } from '../../../domain/training/scenario/training-state.ts';
import type { SchoolActions } from '../../school/store/create-school-actions.ts';
import type { SchoolStore } from '../../school/store/create-school-store.ts';
import { useActions, useSchoolStore } from '../../school/store/school-context.tsx';
import { keepProgress, playedNow, useScenarios } from './scenario-store.ts';
import { trainingStateOf } from './training-state-of.ts';

/** Milliseconds after the last change of the school before it is looked at: an edit is painted first. */
const AFTER_MS = 120;
const MOST_LINES = 100;

/** Looks at the school for what is played, whenever it changes, and verifies its step. */
export function useWatch(): void {
  const store = useSchoolStore();
  const actions = useActions();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void lookNow(store, actions), AFTER_MS);
    };
    soon();
    const stops = [
      store.subscribe(soon),
      useScenarios.subscribe((state, before) => {
        if (playedNow(state)?.progress !== playedNow(before)?.progress) soon();
      }),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [store, actions]);
}

/** Looks once: gives the progress then, or nothing when nobody plays, or with another account than the scenario's. */
export async function lookNow(store: SchoolStore, actions: Pick<SchoolActions, 'loadJournal' | 'scenarios'>): Promise<ScenarioProgress | undefined> {
  const before = playedNow(useScenarios.getState());
  if (before === undefined || !mayLook(store, before.scenario)) return undefined;
  const journal = await readLines(actions, before.scenario, before.progress.startedAt);
  // What was answered meanwhile is not lost: the progress of now is the one that is looked at.
  const played = playedNow(useScenarios.getState());
  if (played?.scenario !== before.scenario) return undefined;
  const seen = observe(played.scenario, played.progress, trainingStateOf(store.getState(), journal, new Date().toISOString()));
  if (seen !== played.progress) keepProgress(actions.scenarios, seen);
  return seen;
}

function mayLook(store: SchoolStore, { role, school: wanted }: TrainingScenario): boolean {
  const { phase, isNamed, actor, school } = store.getState();
  return phase === 'ready' && isNamed && actor?.role === role && madeSchoolOf(school?.uai ?? '') === wanted;
}

/** The lines since the scenario began, where one of its steps expects some. */
async function readLines({ loadJournal }: Pick<SchoolActions, 'loadJournal'>, { steps }: TrainingScenario, from: string): Promise<TrainingState['journal']> {
  if (!steps.some(({ expected }) => expected.some(({ kind }) => kind === 'journal'))) return [];
  return loadJournal({ search: '', from }, null, MOST_LINES).then(({ entries }) => entries, () => []);
}
