import type { Visa, VisaAuthor } from '../../domain/inspections/visas/visa.ts';
import { periodWords } from '../language/dates.ts';
import { fr, quoted } from '../language/typography.ts';

/** The words of the visas that somebody writes down. */
export const VISA_TEXTS = {
  show: fr`Visas notés…`,
  title: 'Visas du cahier de textes',
  what: fr`Un visa fige les séances d’une période. Il se pose dans le cahier de textes, et la console n’en pose ni n’en lève aucun. Notez ici ceux que vous y lisez : une inspection qui tombe pendant l’un d’eux est signalée (INS-06), et un visa posé avec un compte d’administrateur aussi (VIS-02).`,
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
