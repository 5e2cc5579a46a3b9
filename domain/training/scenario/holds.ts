import { findControl } from '../../controls/catalogue.ts';
import { runControl } from '../../controls/run-controls.ts';
import { callByKind } from '../../kernel/by-kind.ts';
import { sameJson } from '../../kernel/json.ts';
import { effectiveRank } from '../../rights/engine.ts';
import { rankOf } from '../../rights/role.ts';
import { fieldValue } from '../../sync/row.ts';
import type { Expectation } from './expectation.ts';
import { figureOf } from './count-figure.ts';
import type { ScenarioStep } from './scenario.ts';
import type { TrainingState } from './training-state.ts';

/** What the trainee brought to a step, beside the state of the school. */
export interface Brought {
  /** When the scenario began, ISO 8601: acts of before do not count. */
  readonly since: string;
  /** The figure that was entered in this step. */
  readonly answer: number | null;
}

/** Whether everything that a step expects is so. */
export function stepHolds({ expected }: Pick<ScenarioStep, 'expected'>, state: TrainingState, brought: Brought): boolean {
  return expected.every((one) => holds(one, state, brought));
}

/** Whether one thing that is expected is so. */
export function holds(expectation: Expectation, state: TrainingState, brought: Brought): boolean {
  return callByKind<Expectation, [TrainingState, Brought], boolean>(
    {
      control: ({ control, found }, { ground }) => {
        const known = findControl(control);
        const result = known === undefined ? undefined : runControl(ground, known).state;
        return found ? result === 'found' : result === 'passed';
      },
      role: (wanted, { ground: { directory, side } }) => {
        const [person, rubrique] = [directory.personIndex.get(wanted.person), side.rubriqueIndex.get(wanted.rubrique)];
        return person !== undefined && rubrique !== undefined && effectiveRank(side.rights, person, rubrique) === rankOf(wanted.role);
      },
      setting: ({ entity, id, field, value, not = false }, { ground }) => sameJson(fieldValue(ground.view.find(entity, id), entity, field), value) !== not,
      draft: (wanted, { draft }) => draft.some(({ intention, changes }) => intention.kind === wanted.intention && changes.some((change) => isOn(wanted, change))),
      accepted: (wanted, { sent }, { since }) =>
        sent.some(({ gesture: { intention, authoredAt }, mutation, outcome }) =>
          intention.kind === wanted.intention && authoredAt >= since && isOn(wanted, mutation) && (outcome?.status === 'applied' || outcome?.status === 'same')),
      conflict: ({ open }, { conflicts }) => (conflicts > 0) === open,
      journal: (wanted, { journal }, { since }) => journal.some(({ at, intention }) => intention?.kind === wanted.intention && at >= since),
      figure: ({ of }, { ground }, { answer }) => answer !== null && answer === figureOf(of, ground),
    },
    expectation,
    state,
    brought,
  );
}

function isOn({ on }: { readonly on?: { readonly entity: string; readonly id: string } | undefined }, { entity, id }: { readonly entity: string; readonly id: string }): boolean {
  return on === undefined || (on.entity === entity && on.id === id);
}
