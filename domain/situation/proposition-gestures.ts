import type { Intended } from '../draft/intended.ts';
import { setFields } from '../draft/set-fields.ts';
import type { Change } from '../sync/mutation.ts';
import type { SettingsView } from '../sync/row.ts';
import { readProposition, type Proposition } from './proposition.ts';

/** What somebody of the direction asks, as it waits for an answer. */
export interface AskedProposition extends Proposition {
  /** The control whose correction is asked. */
  readonly control: string;
}

/** The corrections that the direction asks and that nobody has answered. */
export function askedPropositions(view: SettingsView): readonly AskedProposition[] {
  return [...view.list('proposition')].flatMap(([control, row]) => {
    const proposition = readProposition(row);
    return proposition?.state === 'asked' ? [{ control, ...proposition }] : [];
  });
}

/** Who asks, and when (ISO 8601). */
export interface Asking {
  readonly by: string;
  readonly at: string;
}

/** « Demander la correction » ; undefined when it is already asked. */
export function askCorrection(view: SettingsView, control: string, { by, at }: Asking): Intended | undefined {
  const changes = setFields(view, 'proposition', control, { state: 'asked', note: '', askedBy: by, askedAt: at });
  const isAsked = readProposition(view.find('proposition', control))?.state === 'asked';
  return isAsked ? undefined : { intention: { kind: 'proposition.ask', control }, changes, atomic: true };
}

/** The answer of the administrator, or the asker who takes back; undefined when it is no longer asked. */
export function answerCorrection(
  view: SettingsView,
  control: string,
  state: 'accepted' | 'declined' | 'withdrawn',
  fixes: readonly Change[] = [],
): Intended | undefined {
  const isAsked = readProposition(view.find('proposition', control))?.state === 'asked';
  return isAsked
    ? { intention: { kind: 'proposition.answer', control, state }, changes: [...setFields(view, 'proposition', control, { state }), ...fixes], atomic: false }
    : undefined;
}
