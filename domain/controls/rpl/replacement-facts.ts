import { hasService } from '../ali/without-service.ts';
import { must } from '../../kernel/assert.ts';
import { listReplacements, readReplacement, type PlannedReplacement, type Replacement } from '../../replacements/replacement.ts';
import { oncePerGround, type ControlGround } from '../control-ground.ts';
import type { ControlObject, Finding } from '../control.ts';

/** The replacements that were not cancelled, those without days included. */
export const replacementsOf = oncePerGround(({ view }): readonly Replacement[] =>
  [...view.list('replacement')].flatMap(([id, row]) => readReplacement(id, row) ?? []).filter(({ state }) => state === 'active'),
);

/** Those whose days are known. */
export const plannedReplacements = oncePerGround(({ view }): readonly PlannedReplacement[] => listReplacements(view));

const byAbsent = oncePerGround((ground) => Map.groupBy(plannedReplacements(ground), ({ absentId }) => absentId));

/** Those of the teacher who is absent in one, itself included. */
export function replacementsOfAbsent(ground: ControlGround, { absentId }: PlannedReplacement): readonly PlannedReplacement[] {
  return must(byAbsent(ground).get(absentId), 'each one is in the list of who is absent');
}

/** A finding about a replacement, who is absent, then who replaces. */
export function aboutReplacement({ id, absentId, substituteId }: Replacement, params: Finding['params'] = {}): Finding {
  const objects: ControlObject[] = [{ kind: 'replacement', id }, { kind: 'person', id: absentId, detail: { as: 'absent' } }];
  return { objects: [...objects, { kind: 'person', id: substituteId, detail: { as: 'substitute' } }], params };
}

/** Whether somebody can be given the classes of somebody else: an account, and a service unless they are a guest (P11). */
export function canReplace({ directory }: Pick<ControlGround, 'directory'>, personId: string): boolean {
  const person = directory.findPerson(personId);
  return person !== undefined && (person.profile === 'guest' || hasService(directory, person));
}
