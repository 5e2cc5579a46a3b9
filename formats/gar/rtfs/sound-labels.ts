import type { NoteGar } from './gar-anomaly.ts';
import type { GarLabel } from './gar-school.ts';

const LONGEST = 255;

/** An academy prefixes its codes; the national code is two digits and four letters or digits (formats.md §2.1). */
const SUBJECT = /^(?:.*-)?(\d{2}[A-Z0-9]{4})$/;

/** A subject's code as the GAR wants it, undefined when it is none. */
export function soundSubjectCode(code: string): string | undefined {
  return SUBJECT.exec(code.trim().toUpperCase())?.[1];
}

/** Subjects under their national code, one each; one without label gets the one producers give. */
export function soundSubjects(subjects: readonly GarLabel[], note: NoteGar): readonly GarLabel[] {
  const sound = subjects.flatMap(({ code, label }): readonly GarLabel[] => {
    const national = soundSubjectCode(code);
    if (national === undefined) note('malformed-subject', code);
    return national === undefined ? [] : [{ code: national, label: (label === '' ? `MATIERE ${national}` : label).slice(0, LONGEST) }];
  });
  return oneOfEach(sound);
}

/** MEF that have a label: the GAR shows it to those who assign. */
export function soundMefs(mefs: readonly GarLabel[], note: NoteGar): readonly GarLabel[] {
  const sound = mefs.filter(({ code, label }) => {
    if (label === '') note('without-label', code);
    return code !== '' && label !== '';
  });
  return oneOfEach(sound.map(({ code, label }) => ({ code, label: label.slice(0, LONGEST) })));
}

function oneOfEach(labels: readonly GarLabel[]): readonly GarLabel[] {
  const first = new Map<string, GarLabel>();
  for (const one of labels) if (!first.has(one.code)) first.set(one.code, one);
  return [...first.values()];
}
