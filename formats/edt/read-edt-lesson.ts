import { numberOf, weeksOfAttribute } from '../xml/checked-values.ts';
import type { KnownKeys } from '../xml/known-keys.ts';
import type { Report } from '../xml/read-elements.ts';
import { attributeOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import type { EdtKnownKeys, EdtNamed } from './edt-known-keys.ts';
import type { EdtGrid, EdtLesson, EdtParticipation } from './edt-record.ts';
import { isDay, timesOf } from './read-edt-grid.ts';
import { identOf } from './read-edt-people.ts';

/** What a lesson is read with: the grid, which comes before it in the file, and what is declared so far. */
export interface LessonContext {
  readonly grid: EdtGrid | undefined;
  readonly keys: EdtKnownKeys;
}

/** Reads one lesson; one that the grid of hours does not hold is told and left out. */
export function readLesson(element: XmlElement, report: Report, { grid, keys }: LessonContext): EdtLesson | undefined {
  const day = numberOf(element, 'Jour', report) ?? 0;
  const first = numberOf(element, 'NumeroPlaceDebut', report);
  const count = numberOf(element, 'NombrePlaces', report);
  const times = grid === undefined || first === undefined || count === undefined ? undefined : timesOf(grid, first, count);
  if (times === undefined || !isDay(day)) {
    report('outside-grid', element, { value: `${attributeOf(element, 'Jour') ?? ''}/${attributeOf(element, 'NumeroPlaceDebut') ?? ''}` });
    return undefined;
  }
  const who = (name: EdtNamed): readonly EdtParticipation[] => readParticipations(element, name, report, keys[name]);
  return {
    kind: 'lesson',
    day,
    ...times,
    subject: childrenOf(element, 'Matiere').map((subject) => named(subject, report, keys.Matiere))[0],
    teachers: who('Professeur'),
    classes: who('Classe'),
    parts: who('PartieDeClasse'),
    groups: who('Groupe'),
    rooms: who('Salle'),
  };
}

function named(element: XmlElement, report: Report, known: KnownKeys): string | undefined {
  const ident = identOf(element, report);
  if (ident !== undefined) known.name(ident, element);
  return ident;
}

function readParticipations(lesson: XmlElement, name: EdtNamed, report: Report, known: KnownKeys): readonly EdtParticipation[] {
  return childrenOf(lesson, name).flatMap((element) => {
    const ident = named(element, report, known);
    const stated = weeksOfAttribute(element, 'Semaines', report);
    if (ident === undefined || stated === undefined) return [];
    return [{ ident, weeks: overridden(overridden(stated, lesson, report), element, report) }];
  });
}

/** Newer files cancel or add weeks, beside the participant or on the lesson (formats §5.1; that additions win is « Déduit »). */
function overridden(weeks: bigint, element: XmlElement, report: Report): bigint {
  const cancelled = weeksOfAttribute(element, 'SemainesAnnulation', report) ?? 0n;
  const added = weeksOfAttribute(element, 'SemainesInclusion', report) ?? 0n;
  return (weeks & ~cancelled) | added;
}
