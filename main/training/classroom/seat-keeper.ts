import { randomBytes } from 'node:crypto';
import type { OwnSeat } from '../../../contract/console/classroom.contract.ts';
import { HUB_PORT, REPORT_EVERY_MS } from '../../../contract/hub/hub-wire.ts';
import { readHubAddress, type HubAddress } from '../../../domain/training/classroom/local-address.ts';
import { readPseudonym } from '../../../domain/training/classroom/pseudonym.ts';
import type { SeatProgress } from '../../../domain/training/classroom/seat-progress.ts';
import { readCode } from '../../../domain/training/classroom/session-code.ts';
import type { Timers } from '../../sync/timers.ts';
import { classroomError } from './classroom-error.ts';
import { createHubClient, type HubClient, type HubTrouble } from './hub-client.ts';

/** Where a session is, as the trainee typed it. */
export interface TypedPlace {
  readonly address: string;
  readonly code: string;
}

/** The seat of this console in a session of somebody else, if it has one. */
export interface SeatKeeper {
  seat(): OwnSeat | null;
  /** The number that this console would have there; throws the declared error. */
  greet(place: TypedPlace): Promise<number>;
  /** Takes a seat and keeps it until the session ends or the trainee leaves; throws the declared error. */
  join(place: TypedPlace, pseudonym: string): Promise<void>;
  askHelp(asked: boolean): Promise<void>;
  leave(): Promise<void>;
}

/** What a seat says, and when. */
export interface SeatPorts {
  /** Where the trainee is at this moment. */
  readonly progress: () => Omit<SeatProgress, 'asksHelp'>;
  readonly timers: Timers;
}

/** How often one looks whether there is something new to say. */
const LOOK_MS = 1000;

interface Kept {
  readonly client: HubClient;
  readonly secret: string;
  seat: OwnSeat;
  /** What the hub last took in, and how many looks ago. */
  said: string;
  looks: number;
  /** The last scenario that was worked on here: one that was put away is still shown to the trainer. */
  last: Omit<SeatProgress, 'asksHelp'>;
  /** Whether the trainee left, or sits somewhere else. */
  isOver: boolean;
  stop: () => void;
}

/** Prepares a console that sits in no session. */
export function createSeatKeeper(ports: SeatPorts): SeatKeeper {
  let kept: Kept | undefined;
  // One that was heard though its answer was lost is the same one at the next try.
  let secret = newSecret();
  const leave = async (): Promise<void> => {
    const left = kept;
    kept = undefined;
    secret = newSecret();
    if (left === undefined) return;
    left.isOver = true;
    left.stop();
    if (isOpen(left.seat)) await left.client.leave(left.secret);
    left.client.close();
  };
  return {
    seat: () => kept?.seat ?? null,
    greet: async (place) => {
      const client = createHubClient(addressOf(place), codeOf(place));
      const greeted = await client.greet();
      client.close();
      if (!greeted.ok) throw asError(greeted.refusal);
      return greeted.value;
    },
    join: async (place, typed) => {
      const pseudonym = readPseudonym(typed);
      if (pseudonym === undefined) throw classroomError('pseudonym');
      const seat: OwnSeat = { address: place.address.trim(), pseudonym, state: 'joined', asksHelp: false };
      await leave();
      const joining: Kept = { client: createHubClient(addressOf(place), codeOf(place)), secret, seat, said: '', looks: 0, last: NOWHERE, isOver: false, stop: () => undefined };
      const trouble = await report(joining, ports);
      if (trouble !== undefined) {
        joining.client.close();
        throw asError(trouble);
      }
      kept = joining;
      keepTelling(joining, ports);
    },
    askHelp: async (asksHelp) => {
      if (kept === undefined) throw classroomError('no-session');
      kept.seat = { ...kept.seat, asksHelp };
      if (isOpen(kept.seat)) settle(kept, await report(kept, ports));
    },
    leave,
  };
}

const NOWHERE: Kept['last'] = { scenario: null, steps: [] };

function newSecret(): string {
  return randomBytes(16).toString('base64url');
}

function addressOf({ address }: TypedPlace): HubAddress {
  const read = readHubAddress(address, HUB_PORT);
  if (read === undefined) throw classroomError('address');
  return read;
}

function codeOf({ code }: TypedPlace): string {
  const read = readCode(code);
  if (read === undefined) throw classroomError('code');
  return read;
}

function asError(trouble: HubTrouble): Error {
  return classroomError(trouble.kind === 'no-seat' ? trouble.reason : trouble.kind);
}

function isOpen({ state }: OwnSeat): boolean {
  return state === 'joined' || state === 'lost';
}

/** All that is said of the trainee, but for who they are called. */
function progressOf(kept: Kept, { progress }: SeatPorts): SeatProgress {
  const now = progress();
  if (now.scenario !== null) kept.last = now;
  return { ...kept.last, asksHelp: kept.seat.asksHelp };
}

/** Says where the trainee is when that is new, or when nothing was said for a while, until the seat is over. */
function keepTelling(kept: Kept, ports: SeatPorts): void {
  kept.stop = ports.timers.after(LOOK_MS, () => void look(kept, ports));
}

async function look(kept: Kept, ports: SeatPorts): Promise<void> {
  kept.looks += 1;
  const isDue = kept.looks * LOOK_MS >= REPORT_EVERY_MS;
  const isNew = kept.seat.state === 'joined' && kept.said !== JSON.stringify(progressOf(kept, ports));
  if (isDue || isNew) settle(kept, await report(kept, ports));
  if (!kept.isOver && isOpen(kept.seat)) keepTelling(kept, ports);
}

async function report(kept: Kept, ports: SeatPorts): Promise<HubTrouble | undefined> {
  const progress = progressOf(kept, ports);
  kept.looks = 0;
  const answer = await kept.client.report({ seat: kept.secret, pseudonym: kept.seat.pseudonym, progress });
  if (!answer.ok) return answer.refusal;
  kept.said = JSON.stringify(progress);
  return undefined;
}

function settle(kept: Kept, trouble: HubTrouble | undefined): void {
  kept.seat = { ...kept.seat, state: stateAfter(kept.seat, trouble) };
  if (!isOpen(kept.seat)) kept.client.close();
}

/** A hub that does not answer is waited for; one that knows another code is that of a later session. */
function stateAfter({ state }: OwnSeat, trouble: HubTrouble | undefined): OwnSeat['state'] {
  if (trouble === undefined) return 'joined';
  if (trouble.kind === 'no-seat') return trouble.reason;
  if (trouble.kind === 'wrong-code') return 'ended';
  return trouble.kind === 'busy' ? state : 'lost';
}
