import type { Json } from '../../kernel/json.ts';
import { parseAccessId } from '../../rubriques/principal.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { ByHandReason } from '../plan/by-hand-reason.ts';
import type { Asked } from '../plan/effect.ts';
import type { PlatformSchool } from '../platform-school.ts';
import { askedOfShare, type HeldHere } from './held-here.ts';
import { HeldRole, namesBeside, namesOfRole } from './share-roles.ts';
import { heldBy, type ShareStep } from './share-step.ts';
import type { ShareList, SpaceKind } from './shared-space.ts';
import { spaceByRubrique, subjectFor } from './share-units.ts';
import { whyNotShared } from './why-not-shared.ts';

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
  const before = heldBy(space.list, subject);
  const after = namesAfter(space.kind, space.list, HeldRole.parse(mine), before);
  if (after === undefined) return 'unknownThere';
  const step: ShareStep = { kind: 'setShare', space: space.id, subject, before, after };
  const asked = askedOfShare({ here, mapping, spaces: school.spaces }, key.principal, { step, list: space.list });
  return whyNotShared(school, space, step) ?? { steps: [step], asked, mustRead: typeof theirs !== 'string' };
}

/** The names of a role, with what goes with any as long as there is one. */
function namesAfter(kind: SpaceKind, list: ShareList, role: HeldRole, before: readonly string[]): readonly string[] | undefined {
  const names = namesOfRole(kind, list, role);
  return role === 'none' || names === undefined ? names : [...names, ...namesBeside(kind, list, before)].toSorted();
}
