import type { Visa, VisaAuthor } from '../../domain/inspections/visas/visa.ts';
import { periodWords } from '../language/dates.ts';
import { agree, figureOf, formatNumber, fr, quoted } from '../language/typography.ts';

/** The words of the visas that somebody writes down. */
export const VISA_TEXTS = {
  show: fr`Visas notés…`,
  title: 'Visas du cahier de textes',
  what: fr`Un visa fige les séances d’une période. Il se pose dans le cahier de textes, et la console n’en pose ni n’en lève aucun. Notez ici ceux que vous y lisez : une inspection qui tombe pendant l’un d’eux est signalée (INS-06), et un visa posé avec un compte d’administrateur aussi (VIS-02).`,
  may: fr`Poser un visa est un acte de la direction, avec le compte du chef d’établissement (S2-042, S2-091). L’administrateur ne peut pas débloquer ce qu’il fige (S2-043) ; il peut noter ici ce qu’il lit.`,
  books: fr`Cahiers de textes, par enseignant`,
  bookColumns: { teacher: 'Enseignant', until: fr`Visé jusqu’au`, lessons: fr`Séances figées`, meets: fr`À savoir` },
  never: fr`aucun visa noté`,
  lessonsUnsaid: fr`emploi du temps inconnu`,
  lessonsNote: fr`Les séances figées sont comptées d’après le dernier emploi du temps importé (déduit) ; le cahier de textes seul fait foi.`,
  onlyWithout: fr`Seulement ceux sans visa`,
  noted: 'Visas notés',
  none: fr`Aucun visa noté.`,
  remove: 'Retirer la note',
  add: 'Noter ce visa',
  new: 'Noter un visa',
  teacher: 'Enseignant',
  everybody: 'Tous les enseignants',
  subject: 'Matière',
  everySubject: 'Toutes les matières',
  from: 'Premier jour figé',
  to: 'Dernier jour figé',
  by: 'Posé par',
  source: fr`Guide de la DRANE, S2-042 et S2-043 : le visa fige les séances, et l’administrateur ne peut pas les débloquer.`,
} as const;

/** Who placed a visa. */
export const VISA_AUTHORS: Readonly<Record<VisaAuthor, string>> = { direction: 'la direction', inspection: 'l’inspection', administrator: 'un administrateur' };

/** What became of the note of a visa. */
export const VISA_STATES: Readonly<Record<Visa['state'], string>> = { active: 'noté', removed: 'retiré' };

/** « LEFÈVRE Anaïs, du 1er au 10 nov. 2026, posé par la direction ». */
export function visaWords({ subject, from, to, by }: Pick<Visa, 'subject' | 'from' | 'to' | 'by'>, whose: string): string {
  const what = subject === null ? '' : fr`, ${quoted(subject)}`;
  return fr`${whose}${what}, ${periodWords(from, to)}, posé par ${VISA_AUTHORS[by]}`;
}

const BOOK = { one: 'cahier', many: 'cahiers', gender: 'm' } as const;
const LESSON = { one: 'séance', many: 'séances', gender: 'f' } as const;

/** « 12 cahiers sur 28 ont un visa noté. » */
export function booksSentence(endorsed: number, all: number): string {
  return fr`${figureOf(endorsed, BOOK)} sur ${formatNumber(all)} ${agree(endorsed, 'a', 'ont')} un visa noté.`;
}

/** « 18 séances ». */
export function lessonsWords(lessons: number | null): string {
  return lessons === null ? VISA_TEXTS.lessonsUnsaid : figureOf(lessons, LESSON);
}

/** « ouvert à l’inspection du 5 au 19 nov. 2026 (INS-06) ». */
export function inspectedWords(from: string, to: string | null): string {
  return fr`ouvert à l’inspection ${periodWords(from, to)} (INS-06)`;
}

/** « remplacé par Isabelle Gautier, du 5 au 19 nov. 2026 : ce qui est figé l’est aussi pour elle ». */
export function replacedWords(substitute: string, from: string, to: string): string {
  return fr`tenu par ${substitute} ${periodWords(from, to)} : ce qui est figé l’est aussi pour qui remplace (déduit)`;
}
