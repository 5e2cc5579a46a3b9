import type { z } from 'zod';
import { reduceCapabilities, type UnitKind } from '../../../domain/connectors/capabilities.ts';
import type { FailureKind } from '../../../domain/connectors/failure-kind.ts';
import { accept, type Result } from '../../../domain/kernel/result.ts';
import type { Failure } from '../http/read-answer.ts';
import type { ProbeReport } from '../platform-connector.ts';
import { Applications, Blogs, Grants, Groups, LessonBooks, Links, Threads, Users, Versions } from './answers.ts';
import { ENTCORE } from './declare.ts';
import { findStructure } from './pull.ts';
import { probeSpaces } from './probe-spaces.ts';
import { probeWrites } from './probe-writes.ts';
import { READ, type ReadRoute } from './routes.ts';
import type { EntcoreSession } from './session.ts';

/** Reads each route once, against its schema, and proves what is written by calls that change nothing (§8.3); refused when the school is not one of the account's. */
export async function probeSchool(session: EntcoreSession, uai: string): Promise<Result<ProbeReport, Failure>> {
  const structure = await findStructure(session, uai);
  if (!structure.ok) return structure;
  const { id } = structure.value;
  const spaces = await probeSpaces(session, id);
  const writes = new Set([...(await probeWrites(session, id)), ...(spaces.length > 0 ? ['rubriqueAccess' as const] : [])]);
  const findings = (await readCauses(session, id)).map(([unit, cause]) => ({ unit, reads: cause === null, writes: writes.has(unit), cause }));
  return accept({ structure: structure.value, findings, spaces, capabilities: reduceCapabilities(ENTCORE, findings, await versionOf(session)) });
}

type Cause = FailureKind | null;

/** Why each kind is not read; null where it is. */
async function readCauses(session: EntcoreSession, structure: string): Promise<readonly (readonly [UnitKind, Cause])[]> {
  const groups = await session.read(READ.groups(structure), Groups);
  const [people, applications, grants, lessonBooks, threads, blogs] = await Promise.all([
    causeOf(session, READ.users(structure), Users),
    causeOf(session, READ.applications(structure), Applications),
    causeOf(session, READ.grants(structure), Grants),
    causeOf(session, READ.lessonBooks(session.account.id, structure), LessonBooks),
    causeOf(session, READ.threads(), Threads),
    causeOf(session, READ.blogs(0), Blogs),
  ]);
  const group = groups.ok ? null : groups.refusal.kind;
  const first = groups.ok ? groups.value[0] : undefined;
  const links = first === undefined ? 'notFound' : await causeOf(session, READ.links(first.id), Links);
  const members = group ?? people;
  return [
    ['structure', null], ['person', people], ['group', group], ['membership', members], ['assignmentManager', members],
    ['serviceAccess', applications ?? grants], ['visibilityRule', group ?? links], ['inspection', people ?? lessonBooks], ['rubriqueAccess', members ?? (blogs === null ? null : threads)],
  ];
}

async function causeOf<T>(session: EntcoreSession, route: ReadRoute, schema: z.ZodType<T>): Promise<Cause> {
  const read = await session.read(route, schema);
  return read.ok ? null : read.refusal.kind;
}

async function versionOf(session: EntcoreSession): Promise<string | null> {
  const versions = await session.read(READ.versions(), Versions);
  if (!versions.ok) return null;
  const directory = versions.value.flatMap((module) => Object.entries(module)).find(([name]) => name.endsWith('directory'));
  return directory?.[1] ?? null;
}
