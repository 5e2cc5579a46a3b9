import { z } from 'zod';
import { RubriqueRole } from '../rights/role.ts';
import { PrincipalRef } from '../rubriques/principal.ts';

const Named = z.object({ id: z.string().max(100), name: z.string().max(300) });

/**
 * What an administrator meant, in references: a text turns it into the sentence of the draft and the journal.
 * People appear by identifier only, so that the journal outlives nobody's name (decision: journal life).
 */
export const Intention = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('access.set'),
    rubrique: Named,
    principal: PrincipalRef,
    principalName: z.string().max(300).optional(),
    role: RubriqueRole,
  }),
  z.object({ kind: z.literal('access.setMany'), role: RubriqueRole, cells: z.number().int(), rubriques: z.number().int() }),
  z.object({ kind: z.literal('access.paste'), cells: z.number().int() }),
  z.object({ kind: z.literal('access.copy'), from: Named, rubriques: z.number().int() }),
  z.object({ kind: z.literal('rubrique.create'), rubrique: Named, parent: Named }),
  z.object({ kind: z.literal('rubrique.rename'), rubrique: Named, before: z.string().max(300) }),
  z.object({ kind: z.literal('rubrique.move'), rubrique: Named, parent: Named }),
  z.object({ kind: z.literal('rubrique.archive'), rubrique: Named, subtree: z.number().int() }),
  z.object({ kind: z.literal('rubrique.unarchive'), rubrique: Named, subtree: z.number().int() }),
  z.object({ kind: z.literal('rubrique.delete'), rubrique: Named, subtree: z.number().int() }),
  z.object({ kind: z.literal('rubrique.restore'), rubrique: Named, subtree: z.number().int() }),
  z.object({
    kind: z.literal('rubrique.visibility'),
    rubrique: Named,
    visibility: z.enum(['publique', 'privee']),
    mothers: z.number().int(),
  }),
  z.object({ kind: z.literal('rubrique.setting'), rubrique: Named, field: z.string().max(64) }),
  z.object({ kind: z.literal('group.create'), group: Named }),
  z.object({ kind: z.literal('group.rename'), group: Named, before: z.string().max(300) }),
  z.object({ kind: z.literal('group.delete'), group: Named }),
  z.object({ kind: z.literal('group.restore'), group: Named }),
  z.object({ kind: z.literal('group.add'), group: Named, people: z.number().int() }),
  z.object({ kind: z.literal('group.remove'), group: Named, people: z.number().int() }),
  z.object({ kind: z.literal('conflict.resolve'), conflict: z.string().max(100), choice: z.enum(['theirs', 'mine', 'value']) }),
  z.object({ kind: z.literal('revert'), of: z.string().max(100) }),
]);
export type Intention = Readonly<z.infer<typeof Intention>>;
