import type { UnitKind } from '../../../domain/connectors/capabilities.ts';
import { Applications, Groups } from './answers.ts';
import { PROBE_GROUP } from './read-groups.ts';
import { endRoute, READ, routeOf } from './routes.ts';
import type { EntcoreSession } from './session.ts';

/**
 * The kinds that this account may write, proved by calls that change nothing (§8.3): taking what is not there from an empty group made for
 * that, and giving it the name that it has. None where there are not exactly two such groups, empty.
 */
export async function probeWrites(session: EntcoreSession, structure: string): Promise<ReadonlySet<UnitKind>> {
  const proved = new Set<UnitKind>();
  const refused = new Set<UnitKind>();
  for (const [kinds, step] of await harmlessSteps(session, structure)) {
    const { ok } = await session.write(routeOf(structure, step));
    for (const kind of kinds) (ok ? proved : refused).add(kind);
  }
  if (await endsReplacements(session, structure)) proved.add('replacement');
  return proved.difference(refused);
}

/** Asked to end none, the module says that it was given none (400) to whoever may end some; whoever may not is refused before (« Déduit »). */
async function endsReplacements(session: EntcoreSession, structure: string): Promise<boolean> {
  const ended = await session.write(endRoute(structure, []));
  return !ended.ok && ended.refusal.kind === 'invalid';
}

type Harmless = readonly (readonly [readonly UnitKind[], Parameters<typeof routeOf>[1]])[];

async function harmlessSteps(session: EntcoreSession, structure: string): Promise<Harmless> {
  const groups = await session.read(READ.groups(structure), Groups);
  const applications = await session.read(READ.applications(structure), Applications);
  if (!groups.ok || !applications.ok) return [];
  const [one, other, ...more] = groups.value.filter(({ name, type, nbUsers }) => name === PROBE_GROUP && type === 'ManualGroup' && nbUsers === 0);
  if (one === undefined || other === undefined || more.length > 0) return [];
  const group = one.id;
  const [role] = applications.value.flatMap(({ roles }) => roles);
  return [
    [['membership', 'assignmentManager'], { kind: 'removeMember', group, item: session.account.id }],
    [['group'], { kind: 'renameGroup', group, name: PROBE_GROUP }],
    [['inspection'], { kind: 'closeLessonBook', group: session.account.id, item: session.account.id }],
    // Hiding takes both: links that go, and a group that nobody reaches each other by any more.
    [['visibilityRule'], { kind: 'removeLink', group, item: other.id }],
    [['visibilityRule'], { kind: 'lowerGroup', group }],
    ...(role === undefined ? [] : [[['serviceAccess'], { kind: 'takeRole', group, item: role.id }] as const] satisfies Harmless),
  ];
}
