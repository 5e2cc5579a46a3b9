import type { ComparedAssignment } from '../domain/imports/compare-assignments.ts';
import type { GarGap, Licences } from '../domain/imports/compare-subscriptions.ts';
import type { LicenceCount } from '../domain/gar/subscription.ts';
import { callByKind, type ByKind } from '../domain/kernel/by-kind.ts';
import { formatDay } from './dates.ts';
import { GAR_PUBLIC_LABELS } from './gar.ts';
import { agree, capital, countOf, figureOf, formatNumber, fr, NOUNS } from './typography.ts';

/** The words of the files of the GAR, on the Importer screen. */
export const GAR_IMPORT_TEXTS = {
  gaps: 'Écarts avec l’ENT',
  subscriptionsMaster: fr`Le GAR est maître des abonnements : rien ne se modifie ici. L’ENT les reçoit lui-même.`,
  resourcesNote: fr`Cette liste est celle d’une seule personne : ce qu’une autre reçoit n’y est pas.`,
  noGap: fr`Aucun écart : le fichier dit ce que l’ENT tient.`,
  resource: 'Ressource',
  gap: 'Écart',
  lines: 'Lignes de la console GAR',
  planAndReal: 'Le plan et la console GAR',
  notAssigned: fr`Prévu dans le plan, pas encore dans la console GAR`,
  nothingNotAssigned: fr`Tout ce que le plan prévoit pour ces ressources est dans la console GAR.`,
  inferred: fr`Déduit : aucune source ne décrit l’export de la console GAR. Ses colonnes sont retrouvées par leur nom.`,
  nothingToTake: fr`Le plan dit déjà ce que montre ce fichier.`,
  verdicts: {
    planned: '✓ Comme prévu',
    unplanned: '+ Hors du plan',
    held: fr`↺ À récupérer`,
    recovered: '✓ Récupérées',
    doubtful: fr`? Plusieurs personnes`,
    'unknown-person': '✕ Personne inconnue',
    'unknown-resource': '✕ Ressource inconnue',
    unserved: '⊘ Public non servi',
  },
} as const satisfies Record<string, string | Readonly<Record<ComparedAssignment['verdict'], string>>>;

const SUBSCRIPTION = { one: 'abonnement', many: 'abonnements', gender: 'm' } as const;
const RESOURCE = { one: 'ressource', many: 'ressources', gender: 'f' } as const;
const ASSIGNMENT = { one: 'affectation', many: 'affectations', gender: 'f' } as const;

/** What a file of the GAR holds, beside its name. */
export function garFileWords(kind: 'subscriptions' | 'resources' | 'assignments', n: number): string {
  return figureOf(n, { subscriptions: SUBSCRIPTION, resources: RESOURCE, assignments: ASSIGNMENT }[kind]);
}

const GAPS: ByKind<GarGap, [], string> = {
  'not-in-ent': () => fr`Dans le fichier, pas dans l’ENT`,
  'deleted-in-gar': () => fr`Supprimé dans le GAR, encore dans l’ENT`,
  'not-in-file': () => fr`Dans l’ENT, pas dans le fichier`,
  licences: ({ here, there }) => fr`Licences : ${licenceWords(here)} dans l’ENT, ${licenceWords(there)} dans le GAR`,
  end: ({ here, there }) => fr`Échéance : ${endWords(here)} dans l’ENT, ${endWords(there)} dans le GAR`,
};

/** What the ENT and a file of the GAR say differently. */
export function gapWords(gap: GarGap): string {
  return callByKind<GarGap, [], string>(GAPS, gap);
}

function licenceWords({ overall, perPublic }: Licences): string {
  if (overall !== null) return countWords(overall);
  const each = Object.entries(perPublic).map(([one, n]) => `${countWords(n)} ${GAR_PUBLIC_LABELS.get(one) ?? one}`);
  return each.length === 0 ? 'aucune' : each.join(', ');
}

function countWords(n: LicenceCount): string {
  return n === 'unlimited' ? 'illimité' : formatNumber(n);
}

function endWords(day: string | null): string {
  return day === null ? 'aucune' : formatDay(day);
}

/** « 3 abonnements d’autres établissements sont laissés de côté. » */
export function elsewhereWords(n: number): string {
  return fr`${capital(countOf(n, SUBSCRIPTION))} ${agree(n, 'd’un autre établissement est laissé', 'd’autres établissements sont laissés')} de côté.`;
}

/** « Ligne 12 : LEFEVRE Noé, Manuel de maths ». */
export function assignmentWords({ line, label, resource }: ComparedAssignment): string {
  return fr`Ligne ${formatNumber(line)} : ${label}, ${resource}`;
}

/** « Manuel de maths : 12 personnes ». */
export function notAssignedWords(title: string, people: number): string {
  return fr`${title} : ${countOf(people, NOUNS.person)}`;
}

/** What taking reality into the plan does. */
export function takenWords({ planned, done }: { readonly planned: number; readonly done: number }): string {
  const added = planned === 0 ? fr`Personne ne s’ajoute au plan` : fr`${capital(countOf(planned, NOUNS.person))} ${agree(planned, 's’ajoute', 's’ajoutent')} au plan, comme dans la console GAR`;
  const ticked = done === 0 ? '' : fr` ; ${countOf(done, NOUNS.line)} ${agree(done, 'est cochée', 'sont cochées')} comme faite${done < 2 ? '' : 's'}`;
  return fr`${added}${ticked}. Rien ne change dans la console GAR.`;
}
