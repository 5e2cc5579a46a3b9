import { callByKind, type ByKind } from '../../domain/kernel/by-kind.ts';
import { isThreshold } from '../../domain/controls/threshold-settings.ts';
import type { Refusal } from '../../domain/rubriques/refusal.ts';
import { formatDay, formatHour } from '../language/dates.ts';
import { ENTITY_OBJECTS, CONSOLE_ROLE_LABELS } from '../people/roles.ts';
import { THRESHOLD_LABELS } from '../situation/thresholds.ts';
import { agree, countOf, figureOf, formatNumber, fr, listOf, NOUNS, quoted } from '../language/typography.ts';

/** Gives the name of somebody; undefined when the person has left the school. */
export type PersonNames = (personId: string) => string | undefined;

type Sentences = ByKind<Refusal, [names: PersonNames], string>;

const names = (items: readonly { readonly name: string }[]): string => listOf(items.slice(0, 3).map(({ name }) => quoted(name)));

function thresholdName(threshold: string): string {
  return quoted(isThreshold(threshold) ? THRESHOLD_LABELS[threshold] : threshold);
}

/** « Impossible : {raison}. {Ce qui le rendrait possible}. » for every refusal (ux §2.21). */
const SENTENCES: Sentences = {
  'role-forbids': ({ role, entity }) =>
    fr`Impossible : le rôle ${quoted(CONSOLE_ROLE_LABELS[role])} ne modifie pas ${ENTITY_OBJECTS[entity]}. Demandez à un administrateur ENT de le faire.`,
  'unknown-field': ({ field }) =>
    fr`Impossible : l’ENT ne connaît pas le réglage ${quoted(field)}. Mettez la console et l’ENT à la même version.`,
  'fact-field': ({ field }) =>
    fr`Impossible : ${quoted(field)} est constaté par l’ENT. Modifiez ce qui le produit.`,
  'invalid-value': ({ field }) =>
    fr`Impossible : cette valeur ne convient pas pour ${quoted(field)}. Choisissez une des valeurs proposées.`,
  'malformed-key': () => fr`Impossible : la référence de cette modification est illisible. Refaites la modification depuis l’écran.`,
  'unknown-rubrique': () => fr`Impossible : cette rubrique n’existe plus dans l’ENT. Créez-la de nouveau ou choisissez-en une autre.`,
  'home-page-unconfirmed': () => fr`Impossible : le passage à la page d’accueil à tuiles est irréversible, et n’a pas été confirmé. Écrivez le mot demandé dans l’écran « Page d’accueil ».`,
  'home-page-irreversible': () => fr`Impossible : la page d’accueil à tuiles est activée, et l’ancienne page n’est plus utilisable (S2-007). Masquez ou retirez plutôt les tuiles.`,
  'second-root': ({ title }) => fr`Impossible : le site a déjà une racine, ${quoted(title)}. Placez la rubrique sous une autre.`,
  'root-fixed': ({ title }) => fr`Impossible : ${quoted(title)} est la racine du site. Archivez ou supprimez plutôt les rubriques qu’elle contient.`,
  'unknown-mother': ({ title }) => fr`Impossible : la rubrique mère de ${quoted(title)} n’existe plus. Choisissez une autre rubrique mère.`,
  'mother-not-active': ({ title, mother }) =>
    fr`Impossible : la rubrique mère ${quoted(mother.name)} de ${quoted(title)} est archivée ou supprimée. Rétablissez d’abord la rubrique mère.`,
  cycle: ({ title, mother }) =>
    fr`Impossible : ${quoted(mother.name)} se trouve dans ${quoted(title)}. Choisissez une rubrique mère hors de ${quoted(title)}.`,
  'public-under-private': ({ title, mothers }) =>
    fr`Impossible : ${quoted(title)} ne peut pas être publique sous ${names(mothers)}, ${agree(mothers.length, 'qui est privée', 'qui sont privées')}. Rendez d’abord publique toute la branche au-dessus.`,
  'private-above-public': ({ title, daughters }) =>
    fr`Impossible : ${quoted(title)} contient ${names(daughters)}, ${agree(daughters.length, 'qui est publique', 'qui sont publiques')}. Rendez d’abord privé ce qu’elle contient.`,
  'chat-without-hours': ({ title }) =>
    fr`Impossible : le chat de ${quoted(title)} n’a aucun créneau. Ajoutez au moins un créneau d’ouverture.`,
  'rubrique-archived': ({ title }) => fr`Impossible : ${quoted(title)} est archivée, elle se lit sans se modifier. Désarchivez-la d’abord.`,
  'rubrique-trashed': ({ title }) => fr`Impossible : ${quoted(title)} est supprimée. Rétablissez-la d’abord.`,
  'daughters-remain': ({ title, daughters }) =>
    fr`Impossible : ${quoted(title)} contient encore ${names(daughters)}. Archivez ou supprimez toute la branche d’un seul geste.`,
  'restore-too-late': ({ title, days }) =>
    fr`Impossible : ${quoted(title)} est supprimée depuis plus de ${countOf(days, NOUNS.day)}. Créez une nouvelle rubrique.`,
  'gesture-too-large': ({ values, most }) =>
    fr`Impossible : cette action se fait en un tout, et ${countOf(values, NOUNS.change)} à la fois dépassent ce qu’un envoi peut porter (${countOf(most, NOUNS.change)}, moins si les textes sont longs). Faites-la en plusieurs fois, sur moins de lignes.`,
  'title-missing': () => fr`Impossible : il manque un titre. Donnez-en un, puis recommencez.`,
  'group-name-missing': () => fr`Impossible : un groupe porte un nom. Donnez-lui un nom.`,
  'unknown-group': () => fr`Impossible : ce groupe n’existe plus dans l’ENT. Créez-le de nouveau ou choisissez-en un autre.`,
  'group-upstream': ({ group }) =>
    fr`Impossible : ${quoted(group.name)} vient d’une base nationale ou de l’ENT. Corrigez-le à sa source, ou créez un groupe libre.`,
  'group-trashed': ({ group }) => fr`Impossible : le groupe ${quoted(group.name)} est supprimé. Rétablissez-le d’abord.`,
  'group-restore-too-late': ({ group, days }) =>
    fr`Impossible : le groupe ${quoted(group.name)} est supprimé depuis plus de ${countOf(days, NOUNS.day)}. Créez un nouveau groupe.`,
  'privilege-group-fixed': ({ group }) =>
    fr`Impossible : ${quoted(group.name)} est un groupe de l’ENT, qui fixe son nom et son existence. Modifiez seulement ses membres.`,
  'head-super-administrator': ({ personId }, personNames) =>
    fr`Impossible : ${personNames(personId) ?? 'cette personne'} fait partie de la direction, que le guide déconseille fortement d’ajouter au groupe ${quoted('Super Administrateur')}. Ajoutez un compte d’administrateur distinct.`,
  'unknown-service': () => fr`Impossible : l’ENT ne connaît pas ce service. Actualisez, puis choisissez un service de la liste.`,
  'unknown-service-role': ({ service }) =>
    fr`Impossible : ce rôle n’existe pas dans le service ${quoted(service.name)}. Choisissez un rôle de ce service.`,
  'too-many-platforms': ({ most }) => fr`Impossible : un établissement a ${formatNumber(most)} plateformes au plus. Décochez-en une d’abord.`,
  'dates-reversed': () => fr`Impossible : la fin précède le début. Choisissez une fin plus tardive.`,
  'all-classes-for-staff': () =>
    fr`Impossible : l’accès à toutes les classes est réservé au personnel. Choisissez un enseignant ou un membre du personnel.`,
  'preset-name-missing': () => fr`Impossible : un modèle porte un nom. Donnez-lui un nom.`,
  'preset-silences-staff': ({ name }) =>
    fr`Impossible : avec le modèle ${quoted(name)}, plus aucun personnel ne pourrait écrire. Laissez au moins un destinataire visible aux enseignants ou aux non enseignants.`,
  'threshold-out-of-range': ({ threshold, least, most }) =>
    fr`Impossible : ${thresholdName(threshold)} va de ${formatNumber(least)} à ${formatNumber(most)}. Donnez un nombre entier entre les deux.`,
  'threshold-malformed': ({ threshold }) =>
    fr`Impossible : ${thresholdName(threshold)} ne se lit pas ainsi. Donnez un jour comme 15/07, une période dont la fin suit le début, ou des mots séparés par des virgules.`,
  'person-limited': () =>
    fr`Impossible : cette modification touche une personne dont les données sont limitées (RGPD, art. 18). Rien n’a changé ; un administrateur lève la limitation dans Paramètres › Confidentialité, quand son motif a cessé.`,
  'lease-out-of-range': ({ least, most }) =>
    fr`Impossible : la durée hors connexion va de ${formatNumber(least)} à ${figureOf(most, NOUNS.day)}. Donnez un nombre entier entre les deux.`,
  'proposition-answer': () =>
    fr`Impossible : la direction demande une correction, l’administrateur ENT y répond. Connectez-vous avec l’autre compte.`,
  'unknown-subscription': () =>
    fr`Impossible : le GAR ne liste plus cet abonnement. Importez la liste à jour, puis choisissez un abonnement en cours.`,
  'gar-no-manager': () =>
    fr`Impossible : l’établissement n’a pas de responsable d’affectation GAR, et lui seul ouvre la console du GAR. Désignez un responsable d’affectation, puis reprenez le plan.`,
  'gar-never-serves': ({ personId }, personNames) =>
    fr`Impossible : le GAR ne sert ni les responsables ni les invités, et ${personNames(personId) ?? 'cette personne'} en fait partie. Choisissez un élève ou un membre du personnel.`,
  'gar-staff-only': ({ personId }, personNames) =>
    fr`Impossible : cette charge revient à un personnel de l’établissement, ce que ${personNames(personId) ?? 'cette personne'} n’est pas. Choisissez un enseignant ou un autre personnel.`,
  'replacement-from-timetable': () =>
    fr`Impossible : ce remplacement vient de l’emploi du temps. Modifiez-le dans EDT ou Pronote, le prochain import le mettra à jour.`,
  'replacement-incomplete': () =>
    fr`Impossible : un remplacement a un absent, un remplaçant, un premier et un dernier jour. Complétez-le.`,
  'replacement-of-oneself': ({ personId }, personNames) =>
    fr`Impossible : ${personNames(personId) ?? 'un enseignant'} ne peut pas se remplacer. Choisissez une autre personne.`,
  'replacement-sessions': ({ sessions }) =>
    fr`Impossible : le remplaçant a déjà saisi ${countOf(sessions, SESSION)}. Ce remplacement ne s’annule pas, et sa période doit les contenir.`,
  'replacement-overlap': ({ absentId, substituteId, from, to }, personNames) =>
    fr`Impossible : ${personNames(substituteId) ?? 'cette personne'} remplace déjà ${personNames(absentId) ?? 'cette personne'} du ${formatDay(from)} au ${formatDay(to)}. Prolongez plutôt ce remplacement.`,
  'replacement-redundant': ({ absentId, substituteId }, personNames) =>
    fr`Impossible : le remplacement de ${personNames(absentId) ?? 'cette personne'} par ${personNames(substituteId) ?? 'cette personne'} est géré dans l’emploi du temps, et « la création du remplacement sur l’ENT est alors inutile ». Attendez le prochain import, ou donnez le motif qui oblige à le créer ici.`,
  'inspection-incomplete': () => fr`Impossible : un accès ouvert à l’inspection a un premier jour, et des jours qui existent. Complétez-le.`,
  'direction-opens': () => fr`Impossible : ouvrir un cahier de textes à l’inspection est un acte de direction. Préparez l’ouverture, le chef d’établissement ou son adjoint l’ouvrira.`,
  'inspector-name-missing': () => fr`Impossible : un inspecteur porte un nom. Donnez-lui un nom.`,
  'no-longer-there': () => fr`Impossible : la personne ou le groupe concerné n’est plus dans l’établissement. Gardez la valeur de l’ENT, ou attendez son retour dans l’annuaire.`,
  'needs-proof': ({ lines }) =>
    fr`Impossible : ${lines === 1 ? 'limiter les données d’une personne, ou lever la limitation, demande' : fr`${figureOf(lines, NOUNS.right)} de plus en une heure demandent`} de prouver, à l’instant, que c’est bien vous. Reprenez la modification, puis prouvez qui vous êtes quand la console le demande.`,
  'awaits-second-person': ({ until }) =>
    fr`Impossible : votre établissement veut deux administrateurs pour le mode restreint, et vous êtes le premier à le demander. Votre demande est notée ; il commence quand un second administrateur l’envoie aussi, avant ${formatHour(until)}.`,
  newer: () => fr`Impossible : une règle plus récente que votre console refuse cette modification. Mettez la console à jour pour lire pourquoi.`,
};

const SESSION = { one: 'séance', many: 'séances', gender: 'f' } as const;

/** The sentence of a refusal: why it is not possible and what would make it possible. */
export function refusalSentence(refusal: Refusal, personNames: PersonNames = () => undefined): string {
  return callByKind<Refusal, [names: PersonNames], string>(SENTENCES, refusal, personNames);
}
