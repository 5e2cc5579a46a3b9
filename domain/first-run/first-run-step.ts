/** The steps of a first run, in their order (ux:2.19). */
export const FIRST_RUN_STEPS = ['welcome', 'school', 'identity', 'station', 'download', 'report'] as const;
export type FirstRunStep = (typeof FIRST_RUN_STEPS)[number];

/** Where somebody is in it, as this computer noted it: the step to come back to, or that all are behind. */
export interface FirstRunNote {
  readonly step: FirstRunStep | 'over';
  /** How this computer knows the ENT that was chosen; null as long as none is. */
  readonly server: string | null;
}

/** What is true now, whatever was noted. */
export interface FirstRunFacts {
  readonly note: FirstRunNote | undefined;
  /** How this computer knows the ENT in front of the user; null where there is none. */
  readonly server: string | null;
  readonly isSignedIn: boolean;
}

const ONCE_IN: ReadonlySet<FirstRunNote['step']> = new Set<FirstRunNote['step']>(['station', 'download', 'report']);

/**
 * The step that stands in front of the user; null where the console shows itself as usual. Facts win over what was noted: nobody
 * is asked for a school that is there, nor told of a download while nobody is in. A school that the host gave asks for nothing.
 */
export function firstRunStep({ note, server, isSignedIn }: FirstRunFacts): FirstRunStep | null {
  if (note === undefined || note.step === 'over') return server === null ? 'welcome' : null;
  if (note.server === null) return isSignedIn ? null : beforeSchool(note.step);
  if (note.server !== server) return server === null ? 'school' : null;
  if (!isSignedIn) return 'identity';
  return ONCE_IN.has(note.step) ? note.step : 'station';
}

function beforeSchool(step: FirstRunStep): FirstRunStep {
  return step === 'welcome' ? 'welcome' : 'school';
}
