import { z } from 'zod';

/** Who holds a right: a group (profiles are computed groups) or one person. */
export const PrincipalRef = z.object({ kind: z.enum(['group', 'person']), id: z.string().min(1).max(100) });
export type PrincipalRef = Readonly<z.infer<typeof PrincipalRef>>;

/** What a right is about: a rubrique, and who holds it. */
export interface AccessKey {
  readonly rubriqueId: string;
  readonly principal: PrincipalRef;
}

/** Reads the natural key of a right back into its parts; undefined when it is not one. */
export function parseAccessId(id: string): AccessKey | undefined {
  // By hand rather than by pattern: a school has thousands of them, read again at each edit.
  const bar = id.indexOf('|');
  const colon = id.indexOf(':', bar);
  const kind = id.slice(bar + 1, colon);
  const principal = id.slice(colon + 1);
  const isKey = bar > 0 && colon > bar && principal !== '' && (kind === 'group' || kind === 'person');
  return isKey ? { rubriqueId: id.slice(0, bar), principal: { kind, id: principal } } : undefined;
}

/** Reads the natural key of a membership back into its parts; undefined when it is not one. */
export function parseMembershipId(id: string): { readonly groupId: string; readonly personId: string } | undefined {
  const bar = id.indexOf('|');
  const isKey = bar > 0 && bar < id.length - 1 && !id.includes('|', bar + 1);
  return isKey ? { groupId: id.slice(0, bar), personId: id.slice(bar + 1) } : undefined;
}
