import { fingerprint } from '../../kernel/fingerprint.ts';
import { Refusal } from '../../rubriques/refusal.ts';
import { ConsoleRole } from '../../roles/role-matrix.ts';
import { FIELD_RULES } from '../entity.ts';
import { Intention } from '../intention.ts';
import { JournalStatus } from '../journal-entry.ts';

const kinds = (union: { readonly options: readonly { readonly shape: { readonly kind: { readonly values: ReadonlySet<unknown> } } }[] }): readonly unknown[] =>
  union.options.flatMap(({ shape }) => [...shape.kind.values]);

/**
 * Tells two versions apart by what they can name of what an ENT says: what one read as « newer », the other asks for again
 * (sync.md §3.11).
 */
export const KNOWN_WORDS: string = fingerprint(
  JSON.stringify([FIELD_RULES, kinds(Intention), kinds(Refusal), JournalStatus.options, ConsoleRole.options]),
);
