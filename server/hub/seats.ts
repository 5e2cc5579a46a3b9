import type { SeatRefusal, SeatReport } from '../../contract/hub/hub.contract.ts';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import { soundsAlike } from '../../domain/training/classroom/pseudonym.ts';
import type { Seat } from '../../domain/training/classroom/seat.ts';

/** The seats of one session. Nothing of it is ever written. */
export interface Seats {
  /** The number that a new seat would have. */
  nextNumber(): number;
  /** Takes or keeps a seat, and where it is. */
  report(report: SeatReport): Result<undefined, SeatRefusal>;
  /** Lets a seat go; one that is not there is gone already. */
  leave(secret: string): void;
  /** Takes a seat out: it does not come back by itself. */
  dismiss(number: number): void;
  /** Tells each seat, at its next report, that the session is over. */
  end(): void;
  /** Whether some seat that is there has not been told yet. */
  isAwaited(): boolean;
  list(): readonly Seat[];
}

/** Twice the thirty of a room. */
const MOST_SEATS = 60;

/** Four reports missed. */
const ABSENT_AFTER_MS = 20_000;

interface Kept {
  readonly number: number;
  report: SeatReport;
  heardAt: number;
  told: boolean;
}

/** Opens a room without seats; `now`: milliseconds of a clock that never goes back. */
export function createSeats(now: () => number): Seats {
  const seats = new Map<string, Kept>();
  const dismissed = new Set<string>();
  const state = { last: 0, ended: false };
  const isPresent = ({ heardAt }: Kept): boolean => now() - heardAt < ABSENT_AFTER_MS;
  const homonym = ({ seat, pseudonym }: SeatReport): Kept | undefined =>
    [...seats.values()].find(({ report }) => report.seat !== seat && soundsAlike(report.pseudonym, pseudonym));
  const reasonAgainst = (report: SeatReport): SeatRefusal | undefined => {
    if (state.ended) return 'ended';
    if (dismissed.has(report.seat)) return 'dismissed';
    const other = homonym(report);
    if (other !== undefined && isPresent(other)) return 'taken';
    return seats.has(report.seat) || seats.size < MOST_SEATS || other !== undefined ? undefined : 'full';
  };
  /** A console that was started again has another secret: it takes up the seat that nobody holds any more. */
  const numberFor = (report: SeatReport): number => {
    const other = homonym(report);
    if (other !== undefined) seats.delete(other.report.seat);
    return seats.get(report.seat)?.number ?? other?.number ?? (state.last += 1);
  };
  return {
    nextNumber: () => state.last + 1,
    report: (report) => {
      const reason = reasonAgainst(report);
      const kept = seats.get(report.seat);
      if (kept !== undefined && state.ended) kept.told = true;
      if (reason !== undefined) return refuse(reason);
      seats.set(report.seat, { number: numberFor(report), report, heardAt: now(), told: false });
      return accept(undefined);
    },
    leave: (secret) => void seats.delete(secret),
    dismiss: (number) => {
      for (const [secret, kept] of seats) if (kept.number === number && seats.delete(secret)) dismissed.add(secret);
    },
    end: () => {
      state.ended = true;
    },
    isAwaited: () => [...seats.values()].some((kept) => !kept.told && isPresent(kept)),
    list: () =>
      [...seats.values()]
        .toSorted((a, b) => a.number - b.number)
        .map((kept) => ({ number: kept.number, pseudonym: kept.report.pseudonym, present: isPresent(kept), ...kept.report.progress })),
  };
}
