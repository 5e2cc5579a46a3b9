import type { SentRequest } from '../../../server/connectors/http/transport.ts';
import type { FakeReplacement, FakeWorld } from '../../support/fake-entcore/world.ts';
import { Broken } from '../simulation/broken.ts';
import type { Planned } from './planned.ts';

/** What the school wants now, and how far its program may go. */
interface Wanted {
  readonly planned: Planned | undefined;
  readonly day: string;
  readonly mode: string;
}

/** Judges each write of replacements by what the platform holds and what the school wants, found by nothing of the program. */
export interface RowWatch {
  write(request: SentRequest, done: () => void, isLate: boolean): void;
  /** Somebody takes out of the class whoever replaces. */
  takeOut(): void;
  /** Somebody gave a row other days: it is theirs. */
  move(row: FakeReplacement): void;
  /** Rows that the program made and that are over are taken off, or said to be open; `isSaid`: of a subject. */
  checkEnded(isSaid: (subject: string) => boolean): void;
  checkThere(isSaid: (subject: string) => boolean): void;
  /** Nothing of the program is left there, and who it put in the class and is in it is on the sheet. */
  checkLeft(isSaid: boolean): void;
}

const SUBJECTS = ['m-t0', 'm-other'] as const;

/** The row that a request makes. */
function startOf({ body = '' }: SentRequest): { readonly subject: string; readonly from: string; readonly to: string } {
  const of = (name: string): string => new RegExp(`"${name}":"([^"]+)"`).exec(body)?.[1] ?? '';
  return { subject: of('subject_id'), from: of('start_date'), to: of('end_date') };
}

/** Opens it on a platform. */
export function createRowWatch(world: FakeWorld, wanted: () => Wanted): RowWatch {
  const made = new Set<number>();
  const moved = new Set<number>();
  let isPutThere = false;
  const members = (): Set<string> => world.groups.get('g-c0-Teacher')?.members ?? new Set();
  const open = (): readonly FakeReplacement[] => world.replacements.filter(({ coTeaching }) => coTeaching === false);
  const isWanted = ({ from, to }: { readonly from: string; readonly to: string }): boolean => {
    const { planned, day } = wanted();
    return planned?.state === 'active' && planned.period.from <= day && day <= planned.period.to && from <= day && day <= to;
  };
  const ofProgram = (): readonly FakeReplacement[] => open().filter(({ id }) => made.has(id));
  const end = ({ body = '' }: SentRequest): void => {
    const ids = (/"ids":\[([^\]]*)\]/.exec(body)?.[1] ?? '').split(',').filter((id) => id !== '').map(Number);
    for (const row of open().filter(({ id }) => ids.includes(id))) {
      if (!made.has(row.id)) throw new Broken(`ended, and it is of somebody else: ${String(row.id)}`);
      if (isWanted({ from: row.start ?? '', to: row.entered ?? '' })) throw new Broken(`ended before its time: ${String(row.id)}`);
    }
  };
  const start = (request: SentRequest, isLate: boolean): void => {
    const { planned, mode } = wanted();
    const { subject, from, to } = startOf(request);
    if (open().some((row) => row.subject === subject && row.start === from && row.entered === to)) throw new Broken(`made twice: ${subject}, ${from}, ${to}`);
    if (isLate) return;
    if (mode !== 'propose') throw new Broken(`made, though only looked at: ${subject}`);
    if (!isWanted({ from, to }) || planned?.period.from !== from || planned.period.to !== to) throw new Broken(`not asked: ${subject}, ${from}, ${to}`);
  };
  return {
    write: (request, done, isLate) => {
      if (!isLate && request.path.startsWith('/viescolaire/multiteaching/delete')) end(request);
      const isStart = request.path.startsWith('/viescolaire/multiteaching/create');
      if (isStart) start(request, isLate);
      const [known, wasIn] = [new Set(world.replacements.map(({ id }) => id)), members().has('u-t1')];
      done();
      for (const { id } of world.replacements) if (isStart && !known.has(id)) made.add(id);
      isPutThere ||= !wasIn && members().has('u-t1');
    },
    takeOut: () => {
      members().delete('u-t1');
      const user = world.users.get('u-t1');
      user?.classes.splice(0, user.classes.length, ...user.classes.filter((one) => one !== 'c-0'));
      isPutThere = false;
    },
    move: ({ id }) => void moved.add(id),
    checkEnded: (isSaid) => {
      const over = ofProgram().find((row) => !isWanted({ from: row.start ?? '', to: row.entered ?? '' }) && !isSaid(row.subject));
      // What was changed there is somebody else's since.
      if (over !== undefined && !moved.has(over.id)) throw new Broken(`there after its end, and nothing says so: ${over.subject}, ${String(over.entered)}`);
    },
    checkThere: (isSaid) => {
      for (const subject of SUBJECTS) {
        const isThere = open().some((row) => row.subject === subject && isWanted({ from: row.start ?? '', to: row.entered ?? '' }));
        const { planned, day } = wanted();
        const isAsked = planned?.state === 'active' && planned.period.from <= day && day <= planned.period.to;
        if (isThere !== isAsked && !isSaid(subject)) throw new Broken(`not the same, and nothing says so: ${subject}, ${String(isAsked)} here, ${String(isThere)} there`);
      }
    },
    checkLeft: (isSaid) => {
      const left = ofProgram().filter(({ id }) => !moved.has(id));
      if (left.length > 0) throw new Broken(`left there once it is cancelled: ${left.map(({ subject }) => subject).join(', ')}`);
      if (isPutThere && members().has('u-t1') && !isSaid) throw new Broken('still in the class by a replacement, and on no sheet');
    },
  };
}
