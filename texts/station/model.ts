import type { LeftOut } from '../../domain/model/copied-rubriques.ts';
import type { CopiedFamily } from '../../domain/model/copied-settings.ts';
import { formatMoment } from '../language/dates.ts';
import { agree, countOf, fr, listOf, quoted, type Noun } from '../language/typography.ts';

/** The words of « Reprendre les réglages d’un établissement modèle ». */
export const COPY_TEXTS = {
  title: fr`Reprendre les réglages d’un établissement modèle`,
  purpose: fr`La matrice « Qui voit qui ? », ses modèles, les paramètres généraux de la messagerie, les seuils des contrôles, le calendrier, et les rubriques avec les droits des groupes que les deux établissements ont. Les lignes fonctionnelles et les modérateurs n’en font pas partie : ils nomment les personnes d’un seul établissement.`,
  model: 'Établissement modèle',
  choose: fr`Choisir un établissement`,
  families: fr`Ce qui diffère`,
  same: fr`Les réglages qui peuvent être repris sont déjà les mêmes ici.`,
} as const;

const SETTING: Noun = { one: 'réglage', many: 'réglages', gender: 'm' };

const FAMILIES: Readonly<Record<CopiedFamily | 'rubriques', string>> = {
  matrix: fr`Qui voit qui ?`,
  presets: fr`Modèles de « Qui voit qui ? »`,
  messaging: fr`Paramètres généraux de la messagerie`,
  thresholds: fr`Seuils des contrôles`,
  calendar: fr`Calendrier scolaire`,
  rubriques: fr`Rubriques et droits des groupes`,
};

/** « Qui voit qui ? : 12 réglages » */
export function familyWords(family: CopiedFamily | 'rubriques', count: number): string {
  return fr`${FAMILIES[family]} : ${countOf(count, SETTING)}`;
}

/** « 3 réglages visent des groupes qui n’existent que dans l’autre établissement, ou seulement ici : ils ne changent pas. » */
export function leftOutWords(count: number): string {
  return fr`${countOf(count, SETTING)} ${agree(count, 'vise', 'visent')} des groupes propres à un seul des deux établissements : ${agree(count, 'il ne change pas', 'ils ne changent pas')}.`;
}

/** How the rubriques of two schools are set beside each other, said before. */
export const RUBRIQUES_ALIKE = fr`Une rubrique est la même si elle porte le même titre sous les mêmes rubriques mères ; un groupe de l’établissement, s’il porte le même nom et est de même nature (déduit). Une rubrique qui manque est créée, aucune n’est retirée ; les droits des groupes communs deviennent ceux du modèle, même là où il n’en donne pas.`;

const LEFT_OUT: Readonly<Record<LeftOut['kind'], string>> = {
  class: fr`Rubriques d’une classe, propres à un établissement`,
  twins: fr`Plusieurs rubriques de même titre sous la même mère : on ne sait laquelle`,
  closed: fr`Rubriques archivées ou supprimées ici : restaurez-les d’abord`,
  person: fr`Droits donnés à des personnes, propres à un établissement, sur`,
  group: fr`Droits de groupes que cet établissement n’a pas, sur`,
  here: fr`Rubriques que le modèle n’a pas : elles restent comme elles sont`,
};

/** « Rubriques d’une classe, propres à un établissement : « 6e A » et « 6e B ». », one sentence per reason. */
export function rubriquesLeftOut(leftOut: readonly LeftOut[]): readonly string[] {
  return [...Map.groupBy(leftOut, ({ kind }) => kind)].map(([kind, those]) => fr`${LEFT_OUT[kind]} : ${listOf(those.map(({ title }) => quoted(title)))}.`);
}

/** « Mettre 12 réglages au brouillon » */
export function copiedWords(count: number): string {
  return fr`Mettre ${countOf(count, SETTING)} au brouillon`;
}

/** Of when the model is. */
export function modelWords(school: string, receivedAt: string | null, now: string): string {
  return receivedAt === null ? fr`Réglages de ${quoted(school)}.` : fr`Réglages de ${quoted(school)} reçus ${formatMoment(receivedAt, now)}. Ce qui attend dans son brouillon n’en fait pas partie.`;
}
