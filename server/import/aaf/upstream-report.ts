import type { BuiltDirectory } from '../../../domain/deliveries/aaf/build/build-directory.ts';
import type { Group } from '../../../domain/directory/group.ts';
import { localDay } from '../../../domain/kernel/local-time.ts';
import { isHeir } from '../../../domain/school/same-people.ts';
import { AAF_REPORT_ID, MOST_CHANGED, MOST_DAYS, readUpstreamReport, type DatedRenaming, type RenamedGroup, type UpstreamReport } from '../../../domain/school/upstream-report.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { z } from 'zod';
import type { RowRecord } from '../../database/tables.ts';
import type { DirectoryDiff } from './diff-directory.ts';
import type { ImportReport } from './import-report.ts';

/** What the report of a delivery is drawn from; `stored` and `view` are the school before the delivery. */
export interface UpstreamGround {
  readonly stored: readonly RowRecord[];
  readonly view: SettingsView;
  readonly built: BuiltDirectory;
  readonly diff: DirectoryDiff;
  readonly report: ImportReport;
  readonly now: string;
}

/** The row by which consoles learn of the last delivery: what was strange, who changed, which classes were renamed (ALI-04, ALI-07). */
export function upstreamReportRow(ground: UpstreamGround): RowRecord {
  const ver = (ground.view.find('upstreamReport', AAF_REPORT_ID)?.ver ?? 0) + 1;
  const fields = JSON.stringify(upstreamReport(ground));
  return { entity: 'upstreamReport', id: AAF_REPORT_ID, ver, gone: 0, fields, by: null, at: null };
}

function upstreamReport(ground: UpstreamGround): UpstreamReport {
  const { created, changed, disappeared, unchanged, people, groups, anomalies } = ground.report;
  return {
    at: ground.now,
    counts: { created, changed, disappeared, unchanged, people, groups },
    anomalies: anomalies.map(({ kind, count, examples }) => ({ kind, count, examples: [...examples] })),
    renamed: [...renamedNow(ground)],
    days: [...new Set([localDay(ground.now), ...(readUpstreamReport(ground.view)?.days ?? [])])].slice(0, MOST_DAYS),
    changed: changedPeople(ground).slice(0, MOST_CHANGED),
    statedOn: null,
    unknown: [],
    overwritten: [],
    services: [],
    withoutService: [],
    duplicates: [],
    withoutEntId: null,
    substitutions: null,
  };
}

function changedPeople({ stored, diff }: UpstreamGround): string[] {
  const there = new Set(stored.flatMap(({ entity, id, gone }) => (entity === 'person' && gone === 0 ? [id] : [])));
  return diff.rows.flatMap(({ entity, id, gone }) => (entity === 'person' && gone === 0 && there.has(id) ? [id] : []));
}

/** Earlier renamings count until the old name comes back, which is their cure (S2-112). */
function renamedNow(ground: UpstreamGround): readonly DatedRenaming[] {
  const earlier = readUpstreamReport(ground.view)?.renamed ?? [];
  const before = storedGroups(ground.stored);
  const fresh = [...sameCode(before, ground.built.groups), ...otherCode(before, ground)];
  const isCure = (one: RenamedGroup): boolean => earlier.some((known) => known.before === one.after && known.after === one.before);
  const names = new Map(ground.built.groups.map(({ id, name }) => [id, name]));
  const kept = earlier.filter(({ id, after }) => names.get(id) === after);
  return [...kept, ...fresh.filter((one) => !isCure(one)).map((one) => ({ ...one, on: localDay(ground.now) }))].slice(0, 500);
}

type StatedGroup = Pick<Group, 'id' | 'name'> & { readonly kind: RenamedGroup['kind'] };

const StoredGroup = z.object({ name: z.string(), kind: z.enum(['class', 'teaching']) });

function storedGroups(stored: readonly RowRecord[]): readonly StatedGroup[] {
  return stored.flatMap(({ entity, id, gone, fields }): readonly StatedGroup[] => {
    const read = entity === 'group' && gone === 0 ? StoredGroup.safeParse(JSON.parse(fields)).data : undefined;
    return read === undefined ? [] : [{ id, ...read }];
  });
}

function sameCode(before: readonly StatedGroup[], groups: readonly Group[]): readonly RenamedGroup[] {
  const now = new Map(groups.map((group) => [group.id, group.name]));
  return before.flatMap(({ id, kind, name }): readonly RenamedGroup[] => {
    const after = now.get(id);
    return after === undefined || after === name ? [] : [{ kind, id, before: name, after }];
  });
}

/** A group that disappeared while another one appeared with its people. When half of them disappear, the year has changed: inferred. */
function otherCode(before: readonly StatedGroup[], { stored, built, diff }: UpstreamGround): readonly RenamedGroup[] {
  const gone = new Set(diff.gone.group);
  const lost = before.filter(({ id }) => gone.has(id));
  if (lost.length === 0 || lost.length * 2 > before.length) return [];
  const appeared = new Set(diff.appeared);
  const born = built.groups.filter(({ id }) => appeared.has(id));
  const membersBefore = membersOf(storedPeople(stored));
  const membersNow = membersOf(built.people);
  return lost.flatMap(({ id, kind, name }): readonly RenamedGroup[] => {
    const people = membersBefore.get(id) ?? [];
    const heir = born.find((group) => group.kind === kind && group.name !== name && isHeir(people, membersNow.get(group.id) ?? []));
    return heir === undefined ? [] : [{ kind, id: heir.id, before: name, after: heir.name }];
  });
}

interface Member {
  readonly id: string;
  readonly groupIds: readonly string[];
}

const StoredPerson = z.object({ groupIds: z.array(z.string()).default([]) });

function storedPeople(stored: readonly RowRecord[]): readonly Member[] {
  return stored.flatMap(({ entity, id, gone, fields }) => (entity === 'person' && gone === 0 ? [{ id, ...StoredPerson.parse(JSON.parse(fields)) }] : []));
}

function membersOf(people: readonly Member[]): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const { id, groupIds } of people) {
    for (const groupId of groupIds) {
      const known = members.get(groupId);
      if (known === undefined) members.set(groupId, [id]);
      else known.push(id);
    }
  }
  return members;
}
