import { z } from 'zod';

/** Why a change is done by hand: the platform’s program cannot do it, or it could not be undone. */
export const ByHandReason = z.enum(['notProved', 'deletion', 'computedGroup', 'unknownThere', 'garLimit', 'noEnd', 'authorisationEnds', 'namedSubjects', 'someLessons', 'noTeaching', 'otherDays', 'several', 'awaited', 'notCovered', 'otherWays', 'hiddenSubject', 'blockedSubject', 'cannotShare']);
export type ByHandReason = z.infer<typeof ByHandReason>;
