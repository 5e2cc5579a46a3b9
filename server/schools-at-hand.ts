/** Inferred: what each holds in memory is in docs/performance.md. */
const MOST = 200;

/**
 * Makes a school when it is asked for, and keeps the last ones that were: an académie has more than a memory holds. One that is let
 * go loses nothing, all of it being in the database, and is made again at its next call.
 */
export function createSchoolsAtHand<School>(make: (uai: string) => School, most: number = MOST): (uai: string) => School {
  // In the order of their last call.
  const atHand = new Map<string, School>();
  return (uai) => {
    const school = atHand.get(uai) ?? make(uai);
    atHand.delete(uai);
    atHand.set(uai, school);
    for (const [oldest] of atHand) {
      if (atHand.size <= most) break;
      atHand.delete(oldest);
    }
    return school;
  };
}
