import type { AssignmentTarget } from '../../domain/gar/plan/assignment.ts';
import type { GarPublic } from '../../domain/gar/subscription.ts';

/** One subscription of the demonstration; days are counted from the first start. Only Pix is a real name. */
export interface DemoSubscription {
  readonly id: string;
  readonly resourceId: string;
  readonly title: string;
  readonly publisher: string;
  readonly nature: 'institutional' | 'textbook' | 'other';
  readonly publics: readonly GarPublic[];
  readonly licences: Readonly<Partial<Record<GarPublic, number | 'unlimited'>>>;
  readonly startedDaysAgo: number;
  readonly endsInDays: number;
  /** When its lines were done in the GAR console. */
  readonly doneDaysAgo: number;
  readonly given: readonly AssignmentTarget[];
}

/** The textbook, given to three classes. */
export const TEXTBOOK = 'DEMO-MATHS';

/** What an école may have too. */
export const OF_EVERY_DEGREE: ReadonlySet<string> = new Set(['DEMO-PRESSE', 'DEMO-EDUC']);

const profile = (id: GarPublic): AssignmentTarget => ({ kind: 'profile', id });
const ark = (name: string): string => `ark:/99999/${name}`;
const RECENT = { startedDaysAgo: 68, endsInDays: 280, doneDaysAgo: 2 } as const;

/** The six subscriptions of domain.md §7.2. */
export const DEMO_SUBSCRIPTIONS: readonly DemoSubscription[] = [
  { ...RECENT, id: 'DEMO-PIX', resourceId: ark('pix'), title: 'Pix', publisher: 'GIP Pix', nature: 'institutional', publics: ['student', 'teacher'], licences: { student: 'unlimited', teacher: 'unlimited' }, given: [profile('student'), profile('teacher')] },
  { ...RECENT, id: 'DEMO-TECHNO', resourceId: ark('techno'), title: 'Cahier de technologie (fictif)', publisher: 'Éditions du Préau', nature: 'textbook', publics: ['student'], licences: { student: 400 }, given: [] },
  { ...RECENT, id: 'DEMO-LATIN', resourceId: ark('latin'), title: 'Dictionnaire de latin (fictif)', publisher: 'Éditions du Préau', nature: 'other', publics: ['student'], licences: { student: 400 }, startedDaysAgo: 385, endsInDays: -20, doneDaysAgo: 370, given: [profile('student')] },
  { ...RECENT, id: TEXTBOOK, resourceId: ark('maths-5e'), title: 'Manuel de mathématiques 5e (fictif)', publisher: 'Éditions du Préau', nature: 'textbook', publics: ['student', 'teacher'], licences: { student: 120, teacher: 10 }, doneDaysAgo: 30, given: [] },
  { ...RECENT, id: 'DEMO-PRESSE', resourceId: ark('presse'), title: 'Kiosque de presse (fictif)', publisher: 'Presse du Préau', nature: 'other', publics: ['student', 'librarian'], licences: { student: 'unlimited', librarian: 'unlimited' }, given: [profile('student'), profile('librarian')] },
  { ...RECENT, id: 'DEMO-EDUC', resourceId: ark('banque'), title: 'Banque de ressources (fictif)', publisher: 'Ministère (fictif)', nature: 'institutional', publics: ['student', 'teacher'], licences: { student: 'unlimited', teacher: 'unlimited' }, given: [profile('student'), profile('teacher')] },
];
