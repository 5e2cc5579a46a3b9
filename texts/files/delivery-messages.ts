import type { DeliveryReport } from '../../domain/deliveries/delivery-report.ts';
import type { DeliveryRule } from '../../domain/deliveries/delivery-rules.data.ts';
import type { DeliverySource } from '../../domain/deliveries/delivery.ts';
import { askMessage } from '../situation/ask-message.ts';
import { formatDay } from '../language/dates.ts';
import { anomalyLabel, DELIVERY_RULE_LABELS, isSource, SOURCE_LABELS } from './deliveries.ts';
import { moreLines } from './importer.ts';
import { fr, lowered } from '../language/typography.ts';

/** A base, after « l’export ». */
const OF_SOURCE: Readonly<Record<DeliverySource, string>> = { sts: 'de STSweb', edt: 'd’EDT', siecle: 'de Siècle', onde: 'd’Onde', udt: 'd’UDT', gar: 'du GAR' };

const EXPORTS = fr`refaire les exports « Structure » et « Services »`;

/** What whoever holds a base is asked for each rule (domain.md §3.5, formats.md §10); nothing where only this console can act, or nobody has to. */
const ASKS: Readonly<Record<DeliveryRule, ((base: string, ofBase: string) => string) | undefined>> = {
  'unknown-teacher': () => fr`leur donner un service dans STSweb, puis ${EXPORTS}`,
  'unknown-student': (base) => fr`vérifier leur inscription dans ${base === SOURCE_LABELS.onde ? base : SOURCE_LABELS.siecle}`,
  'several-people': (base) => fr`ajouter leur date de naissance dans ${base}, puis refaire l’export`,
  'name-only': (base) => fr`ajouter leur date de naissance dans ${base}, puis refaire l’export`,
  'several-students': (base) => fr`ajouter leur date de naissance dans ${base}, puis refaire l’export`,
  'student-name-only': (base) => fr`ajouter leur date de naissance dans ${base}, puis refaire l’export`,
  'contradicted-id': (base) => fr`vérifier leur identifiant dans ${base}, puis refaire l’export`,
  'unknown-class': (base) => fr`leur rendre dans ${base} le nom qu’elles ont dans l’ENT, puis refaire l’export`,
  'unknown-group': (base) => fr`leur rendre dans ${base} le nom qu’ils ont dans l’ENT, puis refaire l’export`,
  'renamed-group': (base) => fr`leur rendre l’ancien nom dans ${base}, puis refaire l’export`,
  'teacher-without-service': () => fr`ajouter leurs services dans STSweb, puis ${EXPORTS}`,
  'class-without-teacher': () => fr`ajouter leurs services dans STSweb, puis ${EXPORTS}`,
  'service-not-stated': () => fr`vérifier ces services dans STSweb, puis ${EXPORTS}`,
  'overwritten-teacher': (base) => fr`saisir dans ${base} l’absence et « remplacé par », sans écraser le nom`,
  'left-student': undefined,
  'student-without-class': (base) => fr`leur donner une division dans ${base}, puis refaire l’export`,
  'absent-student': (_, ofBase) => fr`vérifier que l’export ${ofBase} est complet, ou le refaire`,
  'duplicate-guardian': () => fr`fusionner leurs fiches dans Siècle (Fiches élèves › Doublons responsables)`,
  'unknown-guardian': (base) => fr`vérifier leur fiche dans ${base}`,
  'guardianship-not-here': (base) => fr`vérifier dans ${base} le lien avec leur enfant`,
  'unknown-substitution': () => fr`donner un service au remplaçant dans STSweb, puis ${EXPORTS}`,
  'replacement-not-taken': undefined,
  'replacement-redundant': undefined,
  'replacement-withdrawn': (base) => fr`les remettre dans ${base} s’ils ont encore lieu, puis refaire l’export`,
  'replacement-with-sessions': (base) => fr`en vérifier les dates dans ${base}`,
  'subscription-without-school': () => fr`dire à quels établissements ils s’adressent`,
  'unusable-subscription': () => fr`les corriger dans le GAR`,
  'repeated-subscription': () => fr`vérifier ces abonnements dans le GAR`,
  'broken-subscription': () => fr`les corriger dans le GAR ; la règle est entre parenthèses`,
  'subscription-not-stated': () => fr`dire s’ils sont toujours en cours dans le GAR`,
  'withdrawn-with-plan': undefined,
  'resource-without-subscription': undefined,
  'stale-file': (_, ofBase) => fr`refaire l’export ${ofBase}`,
};

/** The message about everybody that a rule concerns, to paste to whoever corrects it; undefined where nobody else can, or for a rule of a later version. */
export function deliveryMessage({ source, statedOn, anomalies, anomalyCounts }: Pick<DeliveryReport, 'source' | 'statedOn' | 'anomalies' | 'anomalyCounts'>, rule: string): string | undefined {
  if (!isAsked(rule) || !isSource(source)) return undefined;
  const met = anomalies.filter((one) => one.rule === rule).map(anomalyLabel);
  const more = (anomalyCounts[rule] ?? 0) - met.length;
  const lines = more > 0 ? [...met, moreLines(more)] : met;
  const ask = ASKS[rule]?.(SOURCE_LABELS[source], OF_SOURCE[source]);
  return ask === undefined ? undefined : askMessage(fr`L’export ${exportWords(source, statedOn)}, comparé à l’ENT, montre : ${lowered(DELIVERY_RULE_LABELS[rule])}.`, lines, ask);
}

function exportWords(source: DeliverySource, statedOn: string | null): string {
  return statedOn === null ? OF_SOURCE[source] : fr`${OF_SOURCE[source]} du ${formatDay(statedOn)}`;
}

function isAsked(rule: string): rule is DeliveryRule {
  return Object.hasOwn(ASKS, rule);
}
