import type { Intended } from '../../draft/intended.ts';
import { setFields } from '../../draft/set-fields.ts';
import type { SettingsView } from '../../sync/row.ts';
import type { Visa } from './visa.ts';

/** What somebody writes down of a visa. */
export type VisaNote = Pick<Visa, 'teacherId' | 'subject' | 'from' | 'to' | 'by'>;

/** Writes down a visa read in the lesson book, under a new identifier. */
export function noteVisa(view: SettingsView, id: string, { teacherId, subject, from, to, by }: VisaNote): Intended {
  const changes = setFields(view, 'visa', id, { teacherId, subject, from, to, by, state: 'active' });
  return { intention: { kind: 'visa.note', teacher: teacherId, from, to }, changes, atomic: true };
}

/** Takes the note of a visa back: the visa itself, where it was placed, stays in the lesson book. */
export function removeVisa(view: SettingsView, { id, teacherId, from, to }: Visa): Intended | undefined {
  const changes = setFields(view, 'visa', id, { state: 'removed' });
  return changes.length === 0 ? undefined : { intention: { kind: 'visa.remove', teacher: teacherId, from, to }, changes, atomic: true };
}
