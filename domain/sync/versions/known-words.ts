import { fingerprint } from '../../kernel/fingerprint.ts';
import { REFUSAL_KINDS } from '../../rubriques/refusal.ts';
import { ConsoleRole } from '../../roles/role-matrix.ts';
import { FIELD_RULES } from '../entity.ts';
import { INTENTION_KINDS } from '../intention.ts';
import { JournalStatus } from '../journal-entry.ts';

/**
 * Tells two versions apart by what they can name of what an ENT says: what one read as « newer », the other asks for again
 * (sync.md §3.11).
 */
export const KNOWN_WORDS: string = fingerprint(
  JSON.stringify([FIELD_RULES, INTENTION_KINDS, REFUSAL_KINDS, JournalStatus.options, ConsoleRole.options]),
);
