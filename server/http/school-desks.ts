import { must } from '../../domain/kernel/assert.ts';
import type { Ent } from '../create-ent.ts';
import { createIdentityDoor, type IdentityDoor } from '../identity/identity-door.ts';
import type { SchoolEnt } from '../school-ent.ts';
import { createPushTaker } from './take-push.ts';

/** What answers for one school over HTTP. */
export interface SchoolDesk {
  readonly ent: SchoolEnt;
  /** Where one proves who one is. */
  readonly door: IdentityDoor;
  readonly takePush: ReturnType<typeof createPushTaker>;
}

/** Why an address is that of no school. */
export type AddressRefusal =
  /** The ENT has several, and the address names none. */
  | 'several'
  /** The ENT has not the one that it names. */
  | 'unknown';

/** The schools that answer over HTTP; `uai`: as the address names it. */
export interface SchoolDesks {
  refuse(uai: string | undefined): AddressRefusal | undefined;
  /** Of an address that is not refused. Not to be kept: a school that nobody asks is let go. */
  at(uai: string | undefined): SchoolDesk;
}

/** Opens a desk for each school at its first call; `address`: the public address of the ENT. */
export function createSchoolDesks(ent: Ent, address: () => string, log: (line: string) => void): SchoolDesks {
  const desks = new WeakMap<SchoolEnt, SchoolDesk>();
  const open = (school: SchoolEnt, path: string): SchoolDesk => ({
    ent: school,
    door: createIdentityDoor(school.identity, () => `${address()}${path}`, log),
    takePush: createPushTaker(school),
  });
  return {
    refuse: (uai) => {
      if (uai === undefined) return ent.schools().size > 1 ? 'several' : undefined;
      return ent.schools().has(uai) ? undefined : 'unknown';
    },
    at: (uai) => {
      const school = uai === undefined ? ent : must(ent.at(uai), 'an address that is not refused has its school');
      const desk = desks.get(school) ?? open(school, uai === undefined ? '' : `/${uai}`);
      desks.set(school, desk);
      return desk;
    },
  };
}
