import { z } from 'zod';
import { IDLE_MINUTES } from '../../domain/station/idle.ts';
import type { Store } from '../database/open-store.ts';
import { createNamedValues } from '../preferences/named-values.store.ts';

/** What this computer chose for whoever uses it. */
export interface StationStore {
  idleMinutes(): number;
  setIdleMinutes(minutes: number): void;
  /** Whether several people use it in turn: nothing of anybody is kept once they have left. */
  isShared(): boolean;
  setShared(isShared: boolean): void;
  /** Whether it was locked and nobody has come in since, into any of its schools. */
  isLeft(): boolean;
  setLeft(isLeft: boolean): void;
}

/** The name under which it is kept, beside the preferences: no account of an ENT bears it. */
const IDLE = 'station idle';
const LEFT = 'station left';
const SHARED = 'station shared';

const Minutes = z.number().int().min(IDLE_MINUTES.least).max(IDLE_MINUTES.most);

/** Reads what this computer chose, once; a value out of its bounds counts as not chosen, so that no file makes a lock wait for ever. */
export function createStationStore(store: Store): StationStore {
  const values = createNamedValues(store);
  let minutes = values.read(IDLE, Minutes) ?? IDLE_MINUTES.usual;
  return {
    idleMinutes: () => minutes,
    setIdleMinutes: (chosen) => {
      minutes = Minutes.parse(chosen);
      values.keep(IDLE, minutes);
    },
    isShared: () => values.read(SHARED, z.boolean()) === true,
    setShared: (isShared) => values.keep(SHARED, isShared),
    isLeft: () => values.read(LEFT, z.boolean()) === true,
    setLeft: (isLeft) => values.keep(LEFT, isLeft),
  };
}
