import type { z } from 'zod';
import { reduceCapabilities, type UnitKind } from '../../../domain/connectors/capabilities.ts';
import { asksForPeace, isPassing, type FailureKind } from '../../../domain/connectors/failure-kind.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { Failure } from '../http/read-answer.ts';
import type { ProbeReport } from '../platform-connector.ts';
import { Applications, Blogs, Grants, Groups, LessonBooks, Links, Teachings, Threads, Users } from './answers.ts';
import { ENTCORE } from './declare.ts';
import { findStructure } from './pull.ts';
import { probeSpaces } from './probe-spaces.ts';
import { probeWrites } from './probe-writes.ts';
import { readVersion } from './read-version.ts';
import { READ, type ReadRoute } from './routes.ts';
import type { EntcoreSession } from './session.ts';

/** Reads each route once, against its schema, and proves what is written by calls that change nothing (§8.3); refused when the school is not one of the account's. */
export async function probeSchool(session: EntcoreSession, uai: string): Promise<Result<ProbeReport, Failure>> {
  const structure = await findStructure(session, uai);
  if (!structure.ok) return structure;
  const version = await readVersion(session);
  if (!version.ok && isPassing(version.refusal.kind)) return version;
  const { id } = structure.value;
  const spaces = await probeSpaces(session, id);
  const writes = new Set([...(await probeWrites(session, id)), ...(spaces.length > 0 ? ['rubriqueAccess' as const] : [])]);
  const { ofKinds, isMisread } = await readCauses(session, id);
  // It proves nothing of a platform that asked to be left alone meanwhile.
  const resting = ofKinds.map(([, cause]) => cause).find((cause) => cause !== null && asksForPeace(cause));
  if (resting != null) return refuse({ kind: resting, detail: 'probe' });
  const findings = ofKinds.map(([unit, cause]) => ({ unit, reads: cause === null, writes: writes.has(unit), cause }));
  return accept({ structure: structure.value, findings, spaces, isMisread, capabilities: reduceCapabilities(ENTCORE, findings, version.ok ? version.value : null) });
}

type Cause = FailureKind | null;

interface ReadCauses {
  /** Why each kind is not read; null where it is. */
  readonly ofKinds: readonly (readonly [UnitKind, Cause])[];
  readonly isMisread: boolean;
}

async function readCauses(session: EntcoreSession, structure: string): Promise<ReadCauses> {
  const groups = await session.read(READ.groups(structure), Groups);
  const [people, applications, grants, lessonBooks, threads, blogs, teachings] = await Promise.all([
    causeOf(session, READ.users(structure), Users),
    causeOf(session, READ.applications(structure), Applications),
    causeOf(session, READ.grants(structure), Grants),
    causeOf(session, READ.lessonBooks(session.account.id, structure), LessonBooks),
    causeOf(session, READ.threads(), Threads),
    causeOf(session, READ.blogs(0), Blogs),
    causeOf(session, READ.teachings(structure), Teachings),
  ]);
  const group = groups.ok ? null : groups.refusal.kind;
  const known = groups.ok ? groups.value[0] : undefined;
  const links = known === undefined ? 'notFound' : await causeOf(session, READ.links(known.id), Links);
  const members = first(group, people);
  const ofKinds: ReadCauses['ofKinds'] = [
    ['structure', null], ['person', people], ['group', group], ['membership', members], ['assignmentManager', members],
    ['serviceAccess', first(applications, grants)], ['visibilityRule', first(group, links)], ['inspection', first(people, lessonBooks)], ['rubriqueAccess', first(members, blogs === null ? null : threads)], ['replacement', first(members, teachings)],
  ];
  return { ofKinds, isMisread: [group, people, applications, grants, lessonBooks, threads, blogs, links].includes('shape') };
}

/** Why something that takes two readings is not read. */
function first(one: Cause, other: Cause): Cause {
  return one ?? other;
}

async function causeOf<T>(session: EntcoreSession, route: ReadRoute, schema: z.ZodType<T>): Promise<Cause> {
  const read = await session.read(route, schema);
  return read.ok ? null : read.refusal.kind;
}
