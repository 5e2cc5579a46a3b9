import type { AnnouncementKind, Audience, AudienceFamily, Channel } from '../../domain/communication/announcement.ts';
import type { AnnouncementWarning } from '../../domain/communication/announcement-warnings.ts';
import { instantOf } from '../../domain/kernel/local-time.ts';
import { formatDayHour } from '../language/dates.ts';
import { levelLabel } from '../language/level-label.ts';
import { figureOf, fr, listOf, NOUNS, quoted } from '../language/typography.ts';

/** « Communication »: announcements and sends that are prepared here (S2-022 to S2-028). */
export const COMMUNICATION_TEXTS = {
  purpose: fr`Préparez ici, hors connexion, ce que l’établissement annonce ; l’audience est comptée. L’ENT le publie : par l’envoi, ou à la main avec la feuille d’application. Personne ne peut y répondre.`,
  none: fr`Rien n’est préparé. « Nouvelle communication » commence par une annonce d’information.`,
  list: fr`Communications préparées`,
  create: fr`Nouvelle communication`,
  edit: fr`Modifier`,
  withdraw: fr`Retirer`,
  withdrawLoses: fr`Elle quitte la liste. Si l’ENT la montre déjà, il la retire quand l’envoi est accepté ; un message parti ne revient pas.`,
  columns: { title: 'Titre', kind: 'Type', period: fr`Période`, audience: 'Audience', people: 'Personnes', phase: 'État', acts: fr`À faire` },
  form: fr`Communication ciblée`,
  channel: 'Forme', kind: 'Type', title: 'Titre', text: 'Texte', link: fr`Lien (article, page ou formulaire), en https`, attachment: fr`Pièce jointe (son nom : la console n’emporte pas le fichier)`,
  from: fr`À partir du`, until: fr`Jusqu’au`, fromHour: fr`à (heure)`, untilHour: fr`à (heure de fin)`, untilHelp: fr`Vide : jusqu’à ce que quelqu’un la retire.`,
  families: 'Profils', levels: fr`Niveaux`, levelsHelp: fr`Aucun niveau coché : tous. Avec un niveau, seuls ceux de ses classes, leurs responsables et leurs enseignants (déduit du guide, S2-028).`,
  audience: 'Audience', whom: fr`Voir qui`, warnings: fr`À savoir avant de garder`,
  keep: fr`Mettre dans le brouillon`,
  cancel: 'Annuler',
  source: fr`Source : guide de la DRANE (S2-022 à S2-028)`,
  readOnly: fr`La direction et l’administrateur ENT préparent les communications.`,
} as const;

export const CHANNEL_LABELS: Readonly<Record<Channel, string>> = { announcement: fr`Annonce, sur la page d’accueil personnelle`, messaging: fr`Message dans l’ENT, et à l’adresse électronique connue` };
export const KIND_LABELS: Readonly<Record<AnnouncementKind, string>> = { information: 'Information', warning: 'Avertissement', alert: 'Alerte' };
export const AUDIENCE_LABELS: Readonly<Record<AudienceFamily, string>> = { student: fr`Élèves`, guardian: 'Responsables', teacher: 'Enseignants', staff: fr`Autres personnels` };
export const PHASE_LABELS = { coming: fr`à venir`, shown: fr`en cours`, over: fr`terminée` } as const;

/** « Élèves et Responsables, 6e »; « personne » for none. */
export function audienceWords({ families, levels }: Audience): string {
  if (families.length === 0) return 'personne';
  const whom = listOf(families.map((family) => AUDIENCE_LABELS[family]));
  return levels.length === 0 ? whom : `${whom}, ${levels.map(levelLabel).join(', ')}`;
}

/** « 10 nov. 2026 à 08 h 00 », of a moment by the clock of Paris. */
export function momentText(moment: string): string {
  return formatDayHour(instantOf(moment));
}

/** « du 9 nov. 2026 à 08 h 00, sans fin ». */
export function announcementPeriod(channel: Channel, from: string, until: string | null): string {
  if (channel === 'messaging') return fr`le ${momentText(from)}`;
  return until === null ? fr`du ${momentText(from)}, sans fin` : fr`du ${momentText(from)} au ${momentText(until)}`;
}

/** « 412 personnes ». */
export function audienceCount(people: number): string {
  return figureOf(people, NOUNS.person);
}

/** Where each warning comes from: the guide lets a duration be set, and advises none. */
const WARNING_SOURCES: Readonly<Record<AnnouncementWarning['kind'], WarningSource>> = {
  nobody: { ref: 'S2-028', inferred: true },
  quiet: { ref: 'O-17', inferred: false },
  overlap: { ref: 'S2-023', inferred: true },
  'long-alert': { ref: 'S2-023', inferred: true },
  'no-end': { ref: 'S2-023', inferred: true },
};

interface WarningSource {
  readonly ref: string;
  readonly inferred: boolean;
}

/** What there is to know before it is kept, with what it comes from. */
export function announcementWarning(warning: AnnouncementWarning): { readonly sentence: string; readonly source: WarningSource } {
  return { sentence: warningSentence(warning), source: WARNING_SOURCES[warning.kind] };
}

function warningSentence(warning: AnnouncementWarning): string {
  switch (warning.kind) {
    case 'nobody':
      return fr`Cette audience ne contient personne.`;
    case 'quiet':
      return warning.until === null ? fr`À ce moment, les notifications sont retenues.` : fr`À ce moment, les notifications sont retenues : elles partiront le ${momentText(warning.until)}.`;
    case 'overlap':
      return fr`${quoted(warning.title)} s’affiche en même temps, à une partie des mêmes personnes.`;
    case 'long-alert':
      return fr`Une alerte affichée ${figureOf(warning.days, NOUNS.day)} n’alerte plus : le contrôle ADJ-02 le dira après deux semaines.`;
    default:
      return fr`Sans date de fin, elle reste affichée jusqu’à ce que quelqu’un la retire.`;
  }
}

/** « Modifier : Portes ouvertes ». */
export function actOn(act: string, title: string): string {
  return fr`${act} : ${title}`;
}

/** « Retirer « Portes ouvertes » ? » */
export function withdrawQuestion(title: string): string {
  return fr`Retirer ${quoted(title)} ?`;
}
