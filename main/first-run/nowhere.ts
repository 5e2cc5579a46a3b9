import type { SchoolPlace } from '../schools/school.store.ts';

/** The place of a console whose host gave no ENT and that was turned to no school yet: it has no address, so nothing is asked of it. */
export const NOWHERE: SchoolPlace = { entUrl: '' };

/** Whether there is no school in front of the user. */
export function isNowhere({ entUrl }: SchoolPlace): boolean {
  return entUrl === NOWHERE.entUrl;
}
