import { afterEach, beforeEach, expect } from 'vitest';
import { inspectionId } from '../../domain/inspections/inspection.ts';
import type { Json } from '../../domain/kernel/json.ts';
import { MACHINE } from '../support/fake-entcore/fake-school.ts';
import { cleanUp } from '../support/workbench.ts';
import { deskOf } from '../server/ent-desk.ts';
import { INSPECTOR, openPlatformDesk, type PlatformDesk } from './platform-desk.ts';

export const UNIT: string = inspectionId('p16-t0', INSPECTOR);
export const OTHER: string = inspectionId('p16-t1', INSPECTOR);
export const AGAIN = { id: 'entcore', address: 'http://127.0.0.1:1', ...MACHINE } as const;
/** The access of the inspector to the lesson book of the teacher, as the platform holds it. */
export const TRIPLE: readonly string[] = ['u-p1', 'u-t0', 's-1'];

/** A school whose clock a test moves, joined to a platform; opened before each test of a file, closed after. */
export interface InspectionBench {
  now: string;
  desk: PlatformDesk;
  readonly clock: () => Date;
  /** The direction opens the access of the inspector to the lesson book of the teacher. */
  plan(from: string, to: string | null, was?: string): void;
  /** The inspection of the school, as a console reads it. */
  row(): Readonly<Record<string, Json>> | undefined;
  /** What is open on the platform. */
  open(): readonly unknown[];
  closings(): unknown;
  acts(): readonly string[];
  /** What the ENT does each minute, at that one. */
  minute(at: string): Promise<void>;
}

/** Gives each test of the file a bench of its own. */
export function openInspectionBench(): InspectionBench {
  const clock = (): Date => new Date(bench.now);
  const row = (): Readonly<Record<string, Json>> | undefined =>
    deskOf(bench.desk.ent, 'adm1').snapshot('settings').flatMap((line) => ('e' in line && 'd' in line && line.e === 'inspection' && line.i === UNIT ? [line.d] : []))[0];
  let desk: PlatformDesk;
  const bench: InspectionBench = {
    now: '',
    get desk() {
      return desk;
    },
    set desk(opened) {
      desk = opened;
    },
    clock,
    plan: (from, to, was = 'absent') => {
      const window = was === 'absent' ? null : row()?.['window'];
      const sent = deskOf(bench.desk.ent, 'chef').sendOne({ entity: 'inspection', id: UNIT, edits: [{ field: 'window', was: window ?? null, set: { from, to } }, { field: 'state', was, set: 'open' }] });
      expect(sent.status).toBe('applied');
    },
    row,
    open: () => bench.desk.fake.world.lessonBooks,
    closings: () => bench.desk.ent.connectors.list()[0]?.closings,
    acts: () => bench.desk.ent.journal().flatMap(({ body }) => /"act":"(openAccess|closeAccess|closeLate|stillOpen)"/.exec(body)?.[1] ?? []),
    minute: async (at) => {
      bench.now = at;
      await bench.desk.ent.keepAccesses();
    },
  };
  beforeEach(async () => {
    bench.now = '2026-11-08T08:00:00.000Z';
    desk = await openPlatformDesk({ clock });
  });
  afterEach(async () => {
    desk.ent.close();
    await cleanUp();
  });
  return bench;
}
