import type { FeedFailure, ObtainFailure } from '../../contract/console/updates.contract.ts';
import { formatDayHour } from '../language/dates.ts';
import { fr } from '../language/typography.ts';

/** The words of the versions of the program. */
export const UPDATE_TEXTS = {
  title: fr`Version et mises à jour`,
  version: 'Version',
  none: fr`Cette version a été préparée sans adresse de mise à jour : elle n’en cherche pas. Une mise à jour est un nouvel installateur, remis par qui administre la console.`,
  daily: fr`Chercher une nouvelle version chaque jour`,
  dailyHelp: fr`La console demande l’adresse ci-dessous, sans dire qui demande ni pour quel établissement. Rien ne s’installe de soi-même.`,
  feed: fr`Adresse des versions`,
  check: 'Chercher maintenant',
  obtain: fr`Télécharger l’installateur`,
  obtaining: fr`Téléchargement et vérification en cours…`,
  notes: fr`Ce qui change`,
  copy: fr`Copier le chemin`,
  keep: fr`Vos données et ce qui n’est pas envoyé restent sur ce poste pendant l’installation.`,
} as const;

/** When the feed was last read, and what it said. */
export function checkedSentence({ checkedAt, found }: { readonly checkedAt: string | null; readonly found: object | null }): string {
  if (checkedAt === null) return fr`Aucune recherche n’a encore abouti.`;
  return found === null ? fr`Cette version est la plus récente (${formatDayHour(checkedAt)}).` : fr`Dernière recherche : ${formatDayHour(checkedAt)}.`;
}

/** A newer version; its size in millions of bytes. */
export function foundSentence({ version, at, megabytes }: { readonly version: string; readonly at: string; readonly megabytes: number }): string {
  return fr`La version ${version}, publiée le ${formatDayHour(at)}, est disponible (${String(Math.max(1, Math.round(megabytes)))} Mo). Sa signature est vérifiée.`;
}

/** In the status line. */
export const newVersion = (version: string): string => fr`Version ${version} disponible : Paramètres › À propos`;

/** The installer is there: what was checked of it, and what to do. */
export function obtainedSentence(path: string, isShown: boolean): string {
  const where = isShown ? fr`Il est montré dans son dossier` : fr`Il est dans ${path}`;
  return fr`L’installateur est téléchargé, et identique à celui qui a été signé. ${where} : fermez la console, puis lancez-le.`;
}

const FEED_FAILURES: Readonly<Record<FeedFailure, string>> = {
  unreachable: fr`L’adresse des versions ne répond pas, ou vous travaillez hors connexion. Rien n’a changé : réessayez plus tard.`,
  'not-a-feed': fr`L’adresse des versions ne donne pas une liste de versions. Rien n’a été retenu. Signalez-le à qui administre la console.`,
  'not-signed': fr`Ce qui est publié n’est pas signé par l’éditeur de la console : rien n’a été retenu ni téléchargé. Signalez-le à qui administre la console.`,
  unreadable: fr`La liste des versions est signée, mais cette version ne sait pas la lire. Rien n’a changé. Installez la nouvelle version à la main.`,
  'no-installer': fr`Une version plus récente existe, sans installateur pour ce système. Rien n’a changé. Signalez-le à qui administre la console.`,
};

/** Why one does not know of a newer version. */
export const feedFailureSentence = (reason: FeedFailure): string => FEED_FAILURES[reason];

const OBTAIN_FAILURES: Readonly<Record<ObtainFailure, string>> = {
  unreachable: fr`L’installateur n’a pas pu être téléchargé en entier. Ce qui était arrivé est effacé ; rien n’a changé. Réessayez plus tard.`,
  'not-as-signed': fr`Le fichier reçu n’est pas celui qui a été signé : il est effacé, et n’a pas été ouvert. Signalez-le à qui administre la console.`,
  'not-kept': fr`L’installateur n’a pas pu être écrit sur ce poste. Rien n’a changé. Libérez de la place, puis réessayez.`,
};

/** Why its installer is not here. */
export const obtainFailureSentence = (reason: ObtainFailure): string => OBTAIN_FAILURES[reason];
