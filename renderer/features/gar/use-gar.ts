import { useMemo, useState } from 'react';
import type { Intended } from '../../../domain/draft/intended.ts';
import { choosePeople, toggleTarget, type PeopleLines } from '../../../domain/gar/plan/gar-cells.ts';
import { planAssignments, planLines } from '../../../domain/gar/gar-gestures.ts';
import { garPlan, type SubscriptionPlan } from '../../../domain/gar/plan/gar-plan.ts';
import { hasAssignmentManager } from '../../../domain/gar/staff/refuse-without-manager.ts';
import type { AssignmentState, AssignmentTarget } from '../../../domain/gar/plan/assignment.ts';
import type { GarGround } from '../../../domain/gar/plan/populations.ts';
import type { GarSubscription } from '../../../domain/gar/subscription.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { widerSentence } from '../../../texts/gar/gar-screen.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { assignmentTargetWords } from '../../../texts/language/setting-objects.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import { useMayEdit } from '../../sheets/use-may-edit.ts';
import { usePersonNames } from '../../sheets/use-person-names.ts';
import { settingNames } from '../../sheets/use-setting-names.ts';

/** The school in which populations are looked for, with the draft. */
export function useGarGround(): GarGround {
  const directory = useSchool((state) => state.directory);
  const side = useSchool((state) => state.rightsNow);
  return useMemo(() => ({ directory, side }), [directory, side]);
}

/** The plan with the draft. */
export function useGarPlan(): readonly SubscriptionPlan[] {
  const ground = useGarGround();
  const view = useSchool((state) => state.view);
  return useMemo(() => garPlan(ground, view), [ground, view]);
}

/** The plan as the ENT has it, by subscription. */
export function useGarPlanBefore(): ReadonlyMap<string, SubscriptionPlan> {
  const directory = useSchool((state) => state.directory);
  const side = useSchool((state) => state.rightsBefore);
  const view = useSchool((state) => state.before);
  return useMemo(() => new Map(garPlan({ directory, side }, view).map((plan) => [plan.subscription.id, plan])), [directory, side, view]);
}

/** What setting lines of a resource would change, and the plan of that resource then. */
export function usePlanAfter(plan: SubscriptionPlan, lines: PeopleLines): { readonly changes: readonly Change[]; readonly after: SubscriptionPlan } {
  const ground = useGarGround();
  const view = useSchool((state) => state.view);
  const changes = planLines(view, plan.subscription, lines)?.changes ?? [];
  const after = garPlan(ground, layChanges(view, changes)).find(({ subscription }) => subscription.id === plan.subscription.id) ?? plan;
  return { changes, after };
}

/** Whether somebody assigns: the same question as the rule asks, so that no screen offers what it refuses. */
export function useHasManager(): boolean {
  return useSchool(({ view, directory }) => hasAssignmentManager(view, directory));
}

/** Whether the plan may be edited here and now. */
export function useMayPlan(): boolean {
  const may = useMayEdit('garAssignment');
  return useHasManager() && may;
}

/** What one does to the plan, and what is said of the last act that did not do it. */
export interface GarActs {
  readonly canEdit: boolean;
  /** Why the last act did nothing. */
  readonly said: string | undefined;
  readonly toggle: (plan: SubscriptionPlan, target: AssignmentTarget) => void;
  readonly set: (subscription: GarSubscription, targets: readonly AssignmentTarget[], state: AssignmentState) => void;
  /** Sets lines to the state that each takes, as one entry. */
  readonly setLines: (plan: SubscriptionPlan, lines: PeopleLines) => void;
  /** Gives to some people and leaves others out, as one entry. */
  readonly choose: (plan: SubscriptionPlan, wanted: ReadonlyMap<string, boolean>) => void;
}

/** The gestures of the plan. */
export function useGarActs(): GarActs {
  const { record } = useActions();
  const store = useSchoolStore();
  const names = usePersonNames();
  const canEdit = useMayPlan();
  const [said, say] = useState<string>();
  const put = (intended: Intended | undefined): void => {
    if (!canEdit) return;
    const refusal = record(intended);
    say(refusal === undefined ? undefined : refusalSentence(refusal, names));
  };
  const set: GarActs['set'] = (subscription, targets, state) => put(planAssignments(store.getState().view, subscription, targets, state));
  const setLines: GarActs['setLines'] = ({ subscription }, lines) => put(planLines(store.getState().view, subscription, lines));
  const groundNow = (): GarGround => ({ directory: store.getState().directory, side: store.getState().rightsNow });
  const toggle: GarActs['toggle'] = (plan, target) => {
    const asked = toggleTarget(groundNow(), plan, target);
    if (asked.kind === 'set') {
      set(plan.subscription, asked.targets, asked.state);
      return;
    }
    const { directory, view } = store.getState();
    say(widerSentence(asked.lines.map((line) => assignmentTargetWords(line.target, settingNames(directory, view)))));
  };
  const choose: GarActs['choose'] = (plan, wanted) => setLines(plan, choosePeople(groundNow(), plan, wanted));
  return { canEdit, said, toggle, set, setLines, choose };
}
