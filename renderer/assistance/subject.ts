import { needsNames, recipientOfControl, recipientOfPlace, type RecipientId } from '../../domain/assistance/recipients.data.ts';
import { frequentError } from '../../domain/upstream/frequent-errors.data.ts';
import type { HelpSubject } from '../../texts/assistance/help-message.ts';

/** Who is asked first about a subject; somebody and a group have the academy's assistance. */
export function advisedRecipient(subject: HelpSubject): RecipientId {
  if (subject.kind === 'control') return recipientOfControl(subject.control);
  return subject.kind === 'error' ? recipientOfPlace(frequentError(subject.error).where) : 'arena';
}

/** Whether names are given unless one says otherwise. */
export function isNamedFirst(subject: HelpSubject): boolean {
  return subject.kind === 'control' && needsNames(subject.control);
}

/** Whether nobody is concerned by name. */
export function isNameless(subject: HelpSubject): boolean {
  if (subject.kind === 'control') return !subject.findings.some(({ objects }) => objects.some(({ kind }) => kind === 'person' || kind === 'inspector'));
  return subject.kind !== 'person';
}

/** Whether the console knows what is seen; of somebody or a group, only who asks does. */
export function saysWhatIsSeen({ kind }: HelpSubject): boolean {
  return kind === 'control' || kind === 'error';
}
