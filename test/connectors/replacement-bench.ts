import { afterEach, beforeEach } from 'vitest';
import type { DryRun } from '../../contract/ent/connectors.ts';
import type { SeedRow } from '../../server/seed/seed-school.ts';
import { replacementRowId } from '../../domain/connectors/replacements/replacement-row.ts';
import type { Json } from '../../domain/kernel/json.ts';
import type { FakeReplacement } from '../support/fake-entcore/world.ts';
import { cleanUp } from '../support/workbench.ts';
import { valueOf } from '../server/ent-desk.ts';
import { openPlatformDesk, type PlatformDesk } from './platform-desk.ts';

/** The two subjects of who is absent in that class, as units. */
const unitOf = (subject: string): string => replacementRowId({ absent: 'p16-t0', substitute: 'p16-t1', group: 'c:6E0', subject });
export const ONE: string = unitOf('m-t0');
export const OTHER: string = unitOf('m-other');

export const DAYS = { from: '2026-11-10', to: '2026-11-20' } as const;

/** The place of who replaces in that class, among ours. */
export const PLACE = 'ens:6E0|p16-t1';

/** A replacement of the school. */
export function replacement(fields: Readonly<Record<string, Json>> = {}, id = 'r-1'): SeedRow {
  return { entity: 'replacement', id, fields: { absentId: 'p16-t0', substituteId: 'p16-t1', period: { ...DAYS }, scope: { classIds: ['c:6E0'], subjects: [] }, state: 'active', ...fields } };
}

/** A school whose clock a test moves, that has a replacement, joined to a platform; opened before each test of a file, closed after. */
export interface ReplacementBench {
  now: string;
  desk: PlatformDesk;
  readonly clock: () => Date;
  /** Opens the school with other settings. */
  reopen(rows: readonly SeedRow[]): Promise<void>;
  /** Writes a field of the replacement here. */
  set(field: string, was: Json, set: Json): void;
  /** What is there, less what was taken off. */
  rows(): readonly Pick<FakeReplacement, 'id' | 'subject' | 'start' | 'entered'>[];
  isInClass(): boolean;
  minute(at: string): Promise<void>;
  /** Lines of the sheet of a kind of setting, that wait for somebody. */
  lines(entity: string): readonly unknown[];
  acts(): readonly string[];
  /** Gaps of replacements that wait for a decision. */
  undecided(): Promise<DryRun['undecided']>;
}

/** Gives each test of the file a bench of its own, on the first day of the replacement. */
export function openReplacementBench(): ReplacementBench {
  let desk: PlatformDesk;
  const clock = (): Date => new Date(bench.now);
  const bench: ReplacementBench = {
    now: '', clock,
    get desk() {
      return desk;
    },
    set desk(opened) {
      desk = opened;
    },
    reopen: async (rows) => {
      desk.ent.close();
      desk = await openPlatformDesk({ clock }, undefined, { rows });
      await desk.mode('propose', 'replacement');
      desk.written();
    },
    set: (field, was, set) => void desk.console.sendOne({ entity: 'replacement', id: 'r-1', edits: [{ field, was, set }] }),
    rows: () => desk.fake.world.replacements.filter(({ coTeaching }) => coTeaching === false).map(({ id, subject, start, entered }) => ({ id, subject, start, entered })),
    isInClass: () => desk.fake.world.groups.get('g-c0-Teacher')?.members.has('u-t1') === true,
    minute: async (at) => {
      bench.now = at;
      await desk.ent.keepAccesses();
    },
    lines: (entity) => valueOf(desk.ent.connectors.sheet('entcore')).lines.filter((line) => line.entity === entity && line.state === 'todo').map(({ row, field, before, after, reason }) => ({ row, field, before, after, reason })),
    undecided: async () => (await desk.dryRun()).undecided.filter(({ unit }) => unit.kind === 'replacement'),
    acts: () => desk.ent.journal().flatMap(({ body }) => /"act":"(closeAccess|closeLate|stillOpen)"/.exec(body)?.[1] ?? []),
  };
  beforeEach(async () => {
    bench.now = '2026-11-10T08:00:00.000Z';
    desk = await openPlatformDesk({ clock }, undefined, { rows: [replacement()] });
    await desk.mode('propose', 'replacement');
    desk.written();
  });
  afterEach(async () => {
    desk.ent.close();
    await cleanUp();
  });
  return bench;
}
