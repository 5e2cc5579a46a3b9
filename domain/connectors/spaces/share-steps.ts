import type { Json } from '../../kernel/json.ts';
import { parseAccessId } from '../../rubriques/principal.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { ByHandReason } from '../plan/by-hand-reason.ts';
import type { Asked } from '../plan/effect.ts';
import type { PlatformSchool } from '../platform-school.ts';
import { askedOfShare, type HeldHere } from './held-here.ts';
import { HeldRole, namesOfRole } from './share-roles.ts';
import { heldBy, type ShareStep } from './share-step.ts';
import { spaceByRubrique, subjectFor } from './share-units.ts';
import { whyNotReplaced } from './why-not-replaced.ts';

interface ShareGround {
  readonly mapping: Mapping;
  readonly school: PlatformSchool;
  readonly here: HeldHere;
}

/**
 * One subject of the list of the space that stands for a rubrique, or why a person does it there. What is there and is no role of ours is written over only
 * once somebody has read it.
 */
export function shareSteps({ mapping, school, here }: ShareGround, id: string, theirs: Json, mine: Json): { readonly steps: readonly ShareStep[]; readonly asked: Asked; readonly mustRead: boolean } | ByHandReason {
  const key = parseAccessId(id);
  const space = spaceByRubrique(school.spaces, mapping).get(key?.rubriqueId ?? '');
  const subject = key === undefined ? undefined : subjectFor(mapping, key.principal);
  if (key === undefined || space?.list == null || subject === undefined) return 'unknownThere';
  const after = namesOfRole(space.kind, space.list, HeldRole.parse(mine));
  if (after === undefined) return 'unknownThere';
  const step: ShareStep = { kind: 'setShare', space: space.id, subject, before: heldBy(space.list, subject), after };
  const asked = askedOfShare({ here, mapping, spaces: school.spaces }, key.principal, { step, list: space.list });
  return whyNotReplaced(school, space, step) ?? { steps: [step], asked, mustRead: typeof theirs !== 'string' };
}
