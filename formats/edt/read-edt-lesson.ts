import { numberOf, weeksOfAttribute } from '../xml/checked-values.ts';
import type { KnownKeys } from '../xml/known-keys.ts';
import type { Report } from '../xml/element-format.ts';
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
  const who = readParticipants(element, report, keys);
  return {
    kind: 'lesson',
    day,
    ...times,
    subject: childrenOf(element, 'Matiere').map((subject) => named(subject, report, keys.Matiere))[0],
    teachers: who.Professeur,
    classes: who.Classe,
    parts: who.PartieDeClasse,
    groups: who.Groupe,
    rooms: who.Salle,
  };
}

function named(element: XmlElement, report: Report, known: KnownKeys): string | undefined {
  const ident = identOf(element, report);
  if (ident !== undefined) known.name(ident, element);
  return ident;
}

// One pass over the children: files hold tens of thousands of lessons.
function readParticipants(lesson: XmlElement, report: Report, keys: EdtKnownKeys): Readonly<Record<EdtParticipant, EdtParticipation[]>> {
  const who: Record<EdtParticipant, EdtParticipation[]> = { Professeur: [], Classe: [], PartieDeClasse: [], Groupe: [], Salle: [] };
  for (const element of lesson.children) {
    const { name } = element;
    if (!isParticipant(name)) continue;
    const ident = named(element, report, keys[name]);
    const stated = weeksOfAttribute(element, 'Semaines', report);
    if (ident === undefined || stated === undefined) continue;
    const before = overridden(stated, lesson, report);
    const weeks = overridden(before, element, report);
    const cancelled = before & ~weeks;
    who[name].push(cancelled === 0n ? { ident, weeks } : { ident, weeks, cancelled });
  }
  return who;
}

type EdtParticipant = Exclude<EdtNamed, 'Matiere'>;

function isParticipant(name: string): name is EdtParticipant {
  return name === 'Professeur' || name === 'Classe' || name === 'PartieDeClasse' || name === 'Groupe' || name === 'Salle';
}

/** Newer files cancel or add weeks, beside the participant or on the lesson (formats §5.1; that additions win is « Déduit »). */
function overridden(weeks: bigint, element: XmlElement, report: Report): bigint {
  const cancelled = weeksOfAttribute(element, 'SemainesAnnulation', report);
  const added = weeksOfAttribute(element, 'SemainesInclusion', report);
  if (cancelled === undefined && added === undefined) return weeks;
  return (weeks & ~(cancelled ?? 0n)) | (added ?? 0n);
}
