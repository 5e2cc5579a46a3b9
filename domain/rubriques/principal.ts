import { z } from 'zod';

/** Who holds a right: a group (profiles are computed groups) or one person. */
export const PrincipalRef = z.object({ kind: z.enum(['group', 'person']), id: z.string().min(1).max(100) });
export type PrincipalRef = Readonly<z.infer<typeof PrincipalRef>>;

/** Reads the natural key of a right back into its parts; undefined when it is not one. */
export function parseAccessId(id: string): { readonly rubriqueId: string; readonly principal: PrincipalRef } | undefined {
  const match = /^([^|]+)\|(group|person):(.+)$/.exec(id);
  const principal = PrincipalRef.safeParse({ kind: match?.[2], id: match?.[3] });
  return match?.[1] !== undefined && principal.success
    ? { rubriqueId: match[1], principal: principal.data }
    : undefined;
}

/** Reads the natural key of a membership back into its parts; undefined when it is not one. */
export function parseMembershipId(id: string): { readonly groupId: string; readonly personId: string } | undefined {
  const match = /^([^|]+)\|([^|]+)$/.exec(id);
  return match?.[1] !== undefined && match[2] !== undefined ? { groupId: match[1], personId: match[2] } : undefined;
}
