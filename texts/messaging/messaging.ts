import type { Sphere } from '../../domain/messaging/visibility-rule.ts';

/** The targets that are no group, in the words of the recipient assistant (domain.md §2.4.1). */
export const SPHERE_LABELS: Readonly<Record<Sphere, string>> = { classSphere: 'Mes classes', rubriqueSphere: 'Mes rubriques' };

const EMITTER_WORDS: Readonly<Record<string, { readonly one: string; readonly many: string }>> = {
  student: { one: 'Élève', many: 'les élèves' },
  guardian: { one: 'Responsable', many: 'les responsables' },
  teacher: { one: 'Enseignant', many: 'les enseignants' },
  staff: { one: 'Non enseignant', many: 'les non enseignants' },
};

/** A column of « Qui voit qui ? »; a family unknown here keeps the word of the ENT. */
export function emitterLabel(emitter: string): string {
  return EMITTER_WORDS[emitter]?.one ?? emitter;
}

/** The same in a sentence: « les élèves ». */
export function emitterPlural(emitter: string): string {
  return EMITTER_WORDS[emitter]?.many ?? emitter;
}
