import type { CopiedFamily } from '../../domain/model/copied-settings.ts';
import { formatMoment } from '../language/dates.ts';
import { agree, countOf, fr, quoted, type Noun } from '../language/typography.ts';

/** The words of « Reprendre les réglages d’un établissement modèle ». */
export const COPY_TEXTS = {
  title: fr`Reprendre les réglages d’un établissement modèle`,
  purpose: fr`La matrice « Qui voit qui ? », ses modèles, les paramètres généraux de la messagerie, les seuils des contrôles et le calendrier. Les droits sur les rubriques, les lignes fonctionnelles et les modérateurs n’en font pas partie : ils nomment les rubriques et les personnes d’un seul établissement.`,
  model: 'Établissement modèle',
  choose: fr`Choisir un établissement`,
  families: fr`Ce qui diffère`,
  same: fr`Les réglages qui peuvent être repris sont déjà les mêmes ici.`,
} as const;

const SETTING: Noun = { one: 'réglage', many: 'réglages', gender: 'm' };

const FAMILIES: Readonly<Record<CopiedFamily, string>> = {
  matrix: fr`Qui voit qui ?`,
  presets: fr`Modèles de « Qui voit qui ? »`,
  messaging: fr`Paramètres généraux de la messagerie`,
  thresholds: fr`Seuils des contrôles`,
  calendar: fr`Calendrier scolaire`,
};

/** « Qui voit qui ? : 12 réglages » */
export function familyWords(family: CopiedFamily, count: number): string {
  return fr`${FAMILIES[family]} : ${countOf(count, SETTING)}`;
}

/** « 3 réglages visent des groupes qui n’existent que dans l’autre établissement, ou seulement ici : ils ne changent pas. » */
export function leftOutWords(count: number): string {
  return fr`${countOf(count, SETTING)} ${agree(count, 'vise', 'visent')} des groupes propres à un seul des deux établissements : ${agree(count, 'il ne change pas', 'ils ne changent pas')}.`;
}

/** « Mettre 12 réglages au brouillon » */
export function copiedWords(count: number): string {
  return fr`Mettre ${countOf(count, SETTING)} au brouillon`;
}

/** Of when the model is. */
export function modelWords(school: string, receivedAt: string | null, now: string): string {
  return receivedAt === null ? fr`Réglages de ${quoted(school)}.` : fr`Réglages de ${quoted(school)} reçus ${formatMoment(receivedAt, now)}. Ce qui attend dans son brouillon n’en fait pas partie.`;
}
