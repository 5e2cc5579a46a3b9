import { findControl } from '../../controls/catalogue.ts';
import type { ControlGround } from '../../controls/control-ground.ts';
import type { Expectation } from './expectation.ts';
import type { TrainingScenario } from './scenario.ts';

/** What a scenario says that this console, or this school, does not know; `step`: its rank, from 0. */
export interface ScenarioFault {
  readonly step: number;
  readonly field: 'plays' | 'expected';
  readonly rank: number;
  readonly kind: 'unknown-control' | 'unknown-person' | 'unknown-rubrique' | 'several-figures' | 'no-way';
  readonly id: string;
}

/** Reads a well-formed scenario over: what it names has to be there, and « Faire à ma place » needs a way. */
export function scenarioFaults({ steps }: TrainingScenario, ground: Pick<ControlGround, 'directory' | 'side'>): readonly ScenarioFault[] {
  return steps.flatMap(({ plays, expected }, step) => [
    ...plays.flatMap((play, rank): readonly ScenarioFault[] => ('control' in play ? unknownControl(play.control, { step, field: 'plays', rank }) : [])),
    ...expected.flatMap((one, rank) => unknownIn(one, ground, { step, field: 'expected', rank })),
    ...(expected.filter(({ kind }) => kind === 'figure').length > 1 ? [{ step, field: 'expected', rank: 0, kind: 'several-figures', id: '' } as const] : []),
    // A figure is its own way: the school gives it.
    ...(plays.length === 0 && expected.every(({ kind }) => kind !== 'figure') ? [{ step, field: 'plays', rank: 0, kind: 'no-way', id: '' } as const] : []),
  ]);
}

type Place = Pick<ScenarioFault, 'step' | 'field' | 'rank'>;

function unknownIn(expectation: Expectation, { directory, side }: Pick<ControlGround, 'directory' | 'side'>, place: Place): readonly ScenarioFault[] {
  const { control, person, rubrique } = namedIn(expectation);
  return [
    ...(control === undefined ? [] : unknownControl(control, place)),
    ...(person === undefined || directory.personIndex.has(person) ? [] : [{ ...place, kind: 'unknown-person', id: person } as const]),
    ...(rubrique === undefined || side.rubriqueIndex.has(rubrique) ? [] : [{ ...place, kind: 'unknown-rubrique', id: rubrique } as const]),
  ];
}

interface Named {
  readonly control?: string | undefined;
  readonly person?: string | undefined;
  readonly rubrique?: string | undefined;
}

function namedIn(expectation: Expectation): Named {
  if (expectation.kind === 'figure') return { ...('control' in expectation.of ? { control: expectation.of.control } : {}), ...('rubrique' in expectation.of ? { rubrique: expectation.of.rubrique } : {}) };
  if (expectation.kind === 'control') return { control: expectation.control };
  return expectation.kind === 'role' ? { person: expectation.person, rubrique: expectation.rubrique } : {};
}

function unknownControl(id: string, place: Place): readonly ScenarioFault[] {
  return findControl(id) === undefined ? [{ ...place, kind: 'unknown-control', id }] : [];
}
