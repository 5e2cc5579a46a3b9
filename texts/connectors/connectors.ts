import type { UnitKind } from '../../domain/connectors/capabilities.ts';
import type { ConnectorMode } from '../../domain/connectors/connector-mode.ts';
import type { Intention } from '../../domain/sync/intention.ts';
import { fr } from '../language/typography.ts';

const PLATFORM_NAMES: Readonly<Record<string, string>> = { entcore: fr`Edifice (entcore)`, sheet: fr`Sans API : feuille d’application` };

/** The name of a platform, by the identifier of its connector; one that this version does not know keeps it. */
export function platformName(id: string): string {
  return PLATFORM_NAMES[id] ?? id;
}

/** Kinds of settings, as a connector takes them. */
export const UNIT_LABELS: Readonly<Record<UnitKind, string>> = {
  structure: fr`établissement`, person: fr`personnes`, group: fr`groupes libres`, membership: fr`membres des groupes libres`, serviceAccess: fr`accès aux services`,
  assignmentManager: fr`responsables d’affectation GAR`, visibilityRule: fr`« Qui voit qui ? »`, functionalMembership: fr`« Qui fait quoi ? »`, rubrique: 'rubriques',
  rubriqueAccess: fr`droits sur les rubriques`, messagingSetting: fr`réglages de la messagerie`, replacement: 'remplacements', inspection: 'inspections', visa: 'visas', garAssignment: fr`affectations du GAR`,
};

export const MODE_LABELS: Readonly<Record<ConnectorMode, string>> = { off: fr`à la main`, observe: fr`observer`, propose: fr`proposer`, apply: fr`appliquer` };

/** What the journal says of a connector; `person`: the name of whose access it is. */
type ConnectorAct = Omit<Extract<Intention, { readonly kind: 'connector.set' }>, 'kind'>;

const ACTS: Readonly<Record<ConnectorAct['act'], string>> = {
  connect: fr`relié`, renew: fr`accès renouvelé`, disconnect: fr`délié, son compte est oublié`, match: fr`une correspondance est dite`, settle: fr`des écarts sont tranchés`, send: fr`modifications envoyées`, take: fr`modifications de la plateforme reprises`,
  mode: fr`mode changé`, timing: fr`heures de lecture et d’envoi changées`, openAccess: fr`accès ouvert à son premier jour`, closeAccess: fr`accès fermé à la fin de son dernier jour`, closeLate: fr`accès fermé en retard, après la fin de son dernier jour`,
  stillOpen: fr`accès encore ouvert après la fin de son dernier jour, la fermeture est réessayée`,
  onlyObserve: fr`tout est remis en observation`,
  tick: fr`lignes cochées`, untick: fr`lignes décochées`, read: fr`un export de la plateforme est lu`,
};

/** What was done of the way to a platform, for the journal. */
export function connectorActWords({ platform, act, unit, mode, person }: ConnectorAct): string {
  const what = unit === undefined || mode === undefined ? ACTS[act] : `${UNIT_LABELS[unit]}, ${MODE_LABELS[mode]}`;
  const whose = unit === undefined || person === undefined ? '' : fr` (${UNIT_LABELS[unit]}, ${person})`;
  return fr`Connecteur ${platformName(platform)} : ${what}${whose}`;
}
