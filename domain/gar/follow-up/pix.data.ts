import type { GarPublic, GarSubscription } from '../subscription.ts';

/**
 * How Pix is told from other resources: the first word of its title. Déduit: no source gives its identifier in the GAR
 * (S2-068 and S2-113 only name it « Pix »).
 */
const PIX_TITLE = /^pix(?![\p{L}\p{N}])/iu;

/** Pupils yes, the others no: the GAR leads them to a test account that is not official (S2-068, S2-113; G14). */
export const PIX_PUBLIC: GarPublic = 'student';

/** Whether a subscription is Pix. */
export function isPix({ title }: Pick<GarSubscription, 'title'>): boolean {
  return PIX_TITLE.test(title.trim());
}
