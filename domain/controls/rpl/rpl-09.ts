import { listRubriques } from '../../rubriques/rubrique.ts';
import { accessId } from '../../sync/row.ts';
import { replacedClasses } from '../../replacements/replaced-classes.ts';
import type { PlannedReplacement } from '../../replacements/replacement.ts';
import { classesOf } from '../../replacements/replaced-classes.ts';
import { dayOf, oncePerGround, personalRoles, type ControlGround } from '../control-ground.ts';
import type { Control, ControlObject, Finding } from '../control.ts';
import { lacksRubriques } from '../missing-data.ts';
import { setField } from '../repair-changes.ts';
import { aboutReplacement, plannedReplacements } from './replacement-facts.ts';

/** Rights of their own that substitutes keep on the rubriques of the classes once the replacement has ended. */
export const rpl09: Control<'RPL-09'> = {
  id: 'RPL-09',
  severity: 'warning',
  family: 'RPL',
  where: 'here',
  source: { ref: 'S2-052', quote: "certains droits d'accès sont à compléter tous les ans" },
  fix: 'auto',
  missing: lacksRubriques,
  find: (ground) => plannedReplacements(ground).flatMap((one) => findingOf(ground, one)),
  repair: (ground, findings) =>
    findings.flatMap(({ objects }) => {
      const person = String(objects.find(({ detail }) => detail?.['as'] === 'substitute')?.id);
      const kept = objects.filter(({ kind }) => kind === 'rubrique');
      return kept.flatMap(({ id }) => setField(ground, { entity: 'access', id: accessId(id, { kind: 'person', id: person }), field: 'role', set: 'none' }));
    }),
};

function findingOf(ground: ControlGround, one: PlannedReplacement): readonly Finding[] {
  if (one.period.to >= dayOf(ground)) return [];
  const kept = keptRubriques(ground, one).map((id): ControlObject => ({ kind: 'rubrique', id }));
  const { objects, params } = aboutReplacement(one, { until: one.period.to, classes: kept.length });
  return kept.length === 0 ? [] : [{ objects: [...objects, ...kept], params }];
}

/** Class rubriques with a right of the substitute alone, who neither teaches the class nor replaces somebody there still. */
function keptRubriques(ground: ControlGround, one: PlannedReplacement): readonly string[] {
  const held = new Set((personalRoles(ground).get(one.substituteId) ?? []).filter(({ entity }) => entity === 'access').map(({ on }) => on));
  if (held.size === 0) return [];
  const own = ownClasses(ground, one.substituteId);
  const left = new Set(replacedClasses(ground.directory, one).filter((id) => !own.has(id)));
  return classRubriques(ground).flatMap(({ id, classId }) => (classId !== null && left.has(classId) && held.has(id) ? [id] : []));
}

const classRubriques = oncePerGround(({ view }) => listRubriques(view).filter(({ classId }) => classId !== null));

/** What a substitute teaches, and what they replace still. */
function ownClasses(ground: ControlGround, substituteId: string): ReadonlySet<string> {
  const substitute = ground.directory.findPerson(substituteId);
  const replaced = plannedReplacements(ground).filter((other) => other.substituteId === substituteId && other.period.to >= dayOf(ground));
  return new Set([...(substitute === undefined ? [] : classesOf(ground.directory, substitute)), ...replaced.flatMap((other) => replacedClasses(ground.directory, other))]);
}
