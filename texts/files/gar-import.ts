import type { DeliveryReport } from '../../domain/deliveries/delivery-report.ts';
import type { SubscriptionChange } from '../../domain/deliveries/gar/subscription-change.ts';
import type { ComparedAssignment } from '../../domain/imports/compare-assignments.ts';
import { fieldLabel } from '../language/field-labels.ts';
import { subscriptionValue } from '../gar/gar-values.ts';
import { agree, capital, countOf, figureOf, formatNumber, fr, NOUNS } from '../language/typography.ts';

type GarReport = NonNullable<DeliveryReport['gar']>;

interface GarImportTexts extends Readonly<Record<string, unknown>> {
  readonly notes: Readonly<Record<GarReport['of'], string>>;
  readonly verdicts: Readonly<Record<ComparedAssignment['verdict'], string>>;
}

/** The words of the files of the GAR, on the Importer screen. */
export const GAR_IMPORT_TEXTS = {
  exported: 'Affectations de la console GAR',
  changes: 'Abonnements, un par un',
  notes: {
    subscriptions: fr`Le GAR est maître des abonnements : l’ENT les reprend tels que le fichier les dit. Votre plan d’affectation ne change pas.`,
    resources: fr`Cette liste est celle d’une seule personne : elle dit ce que sont les ressources, et n’ajoute ni ne retire aucun abonnement.`,
  },
  listed: fr`Déduit : aucune source ne décrit une telle liste, ses colonnes sont retrouvées par leur nom. L’ENT la prend telle qu’elle est et ne retire que ce qu’elle dit retiré ; un fichier du GAR la corrigera. Votre plan d’affectation ne change pas.`,
  resource: 'Ressource',
  change: 'Changement',
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
} as const satisfies GarImportTexts;

const SUBSCRIPTION = { one: 'abonnement', many: 'abonnements', gender: 'm' } as const;
const RESOURCE = { one: 'ressource', many: 'ressources', gender: 'f' } as const;
const ASSIGNMENT = { one: 'affectation', many: 'affectations', gender: 'f' } as const;

/** How many assignments a list holds, beside its name. */
export function assignmentCount(n: number): string {
  return figureOf(n, ASSIGNMENT);
}

/** « 12 abonnements, dont 10 connus de l’ENT ; 3 d’autres établissements, laissés de côté ». */
export function garRecognitionWords({ of, stated, known, elsewhere }: Pick<GarReport, 'of' | 'stated' | 'known' | 'elsewhere'>): string {
  if (of === 'resources') return fr`${figureOf(stated, RESOURCE)}, dont ${formatNumber(known)} d’un abonnement connu de l’ENT`;
  const others = elsewhere === 0 ? '' : fr` ; ${formatNumber(elsewhere)} ${agree(elsewhere, 'd’un autre établissement, laissé', 'd’autres établissements, laissés')} de côté`;
  if (stated === 0) return fr`${countOf(stated, SUBSCRIPTION)} en cours${others}`;
  return fr`${figureOf(stated, SUBSCRIPTION)}, dont ${formatNumber(known)} ${agree(known, 'connu', 'connus')} de l’ENT${others}`;
}

/** What applying a file of the GAR changes, or would change, in figures; nothing where it changes nothing. */
export function garChangeWords({ added, changed, returned, withdrawn }: Pick<GarReport, 'added' | 'changed' | 'returned' | 'withdrawn'>): readonly string[] {
  const counts = [[added, 'ajouté', 'ajoutés'], [changed, 'modifié', 'modifiés'], [returned, 'de retour', 'de retour'], [withdrawn, 'retiré', 'retirés']] as const;
  return counts.flatMap(([n, one, many]) => (n === 0 ? [] : [fr`${figureOf(n, SUBSCRIPTION)} ${agree(n, one, many)}`]));
}

/** « 3 abonnements du GAR sur 12 », those that an import would withdraw. */
export function withdrawnWords(n: number, before: number): string {
  return fr`${figureOf(n, SUBSCRIPTION)} du GAR sur ${formatNumber(before)}`;
}

/** What a file does to one subscription: « Licences par public : élèves 80 → élèves 90 ». */
export function subscriptionChangeWords({ deed, edits, planned }: Pick<SubscriptionChange, 'deed' | 'edits' | 'planned'>): string {
  const kept = planned === 0 ? '' : fr` ; ${countOf(planned, NOUNS.line)} du plan ${agree(planned, 'est gardée', 'sont gardées')}`;
  if (deed === 'withdrawn') return fr`Retiré : le GAR ne le donne plus${kept}`;
  if (deed === 'added') return fr`Nouveau. ${newWords(edits)}`;
  const facts = edits.filter(({ field }) => field !== 'state').map(({ field, before, after }) => fr`${capital(fieldLabel(field, 'garSubscription'))} : ${subscriptionValue(field, before)} → ${subscriptionValue(field, after)}`);
  return [...(deed === 'returned' ? [fr`De retour dans le GAR`] : []), ...facts].join(fr` ; `);
}

/** What counts of a new subscription: how many licences for whom, and its end; what no file says is said too. */
function newWords(edits: SubscriptionChange['edits']): string {
  const after = new Map(edits.map(({ field, after: value }) => [field, value]));
  const words = (field: string): string => subscriptionValue(field, after.get(field) ?? null);
  const licences = after.has('globalLicences') ? fr`${words('globalLicences')} (${words('publics')})` : words('licences');
  const end = after.has('to') ? words('to') : words('toSchoolYear');
  return fr`Licences : ${licences}. Échéance : ${end}`;
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
