import type { DataFileRefusal } from '../../domain/kernel/data-file.ts';
import type { PlatformDifference } from '../../domain/platforms/platform-differences.ts';
import type { SharedMenuPath } from '../../domain/platforms/menu-path.ts';
import type { Platform, PlatformFact, PlatformMenu } from '../../domain/platforms/platform.ts';
import { dataFileRefusalLines, placeWords, type DataFileWords } from '../files/data-files.ts';
import { formatDay } from '../language/dates.ts';
import { agree, countOf, fr, listOf, typeset } from '../language/typography.ts';

/** « Paramètres › Plateforme ». */
export const PLATFORM_TEXTS = {
  tab: 'Plateforme',
  purpose: fr`Les plateformes ENT de l’établissement : une, ou deux. Les chemins de menus des contrôles, de l’aide et de la feuille d’application suivent, et les rôles portent les noms que leur donne une plateforme décrite ici ; là où aucune source ne dit le chemin d’une plateforme, la console donne celui du guide de la DRANE et le dit.`,
  none: fr`Aucune plateforme n’est choisie : les chemins sont ceux du guide de la DRANE (Mon ENT Occitanie).`,
  list: 'Plateformes',
  used: fr`Utilisée par l’établissement`,
  readOnly: fr`L’administrateur ENT choisit les plateformes de l’établissement.`,
  own: fr`décrite par l’établissement`,
  addresses: 'Adresses', roles: fr`Rôles des rubriques`, profiles: 'Profils', signIn: 'Connexion', menus: 'Menus', browsers: 'Navigateurs', contacts: fr`Qui aide`, accounts: 'Comptes', facts: fr`À savoir`,
  unknownMenu: fr`aucune source ne le donne`,
  unsourced: fr`Sans source`,
  unknown: fr`Rien dans les sources.`,
  save: fr`Enregistrer cette description…`,
  open: fr`Ouvrir un fichier de plateforme…`,
  openHelp: fr`Une plateforme est aussi un fichier : celui qu’un autre établissement a enregistré s’ouvre ici. Il est vérifié en entier, ligne par ligne, puis mis dans le brouillon pour tout l’établissement.`,
  file: fr`Fichier de plateforme`,
  remove: fr`Retirer cette description`,
  kept: fr`La description est dans le brouillon ; elle vaut pour tout l’établissement une fois envoyée.`,
  same: fr`Ce fichier dit de cette plateforme ce que la console en sait déjà, mot pour mot. Rien n’a changé.`,
  replace: fr`Remplacer la description`,
} as const;

export const DEGREE_LABELS: Readonly<Record<Platform['degrees'][number], string>> = { first: '1er degré', second: fr`2d degré` };

export const MENU_LABELS: Readonly<Record<PlatformMenu, string>> = {
  directory: 'Annuaire', groups: 'Groupes', lines: fr`Qui fait quoi ?`, rubriques: 'Rubriques', services: 'Services', matrix: fr`Qui voit qui ?`, messaging: fr`Paramètres de la messagerie`, gar: 'GAR', timetable: 'Emploi du temps',
  replacements: 'Remplacements', inspections: 'Inspections', visa: 'Visa', pronoteIds: 'Identifiants Pronote', communication: fr`Communication ciblée`, homePage: fr`Page d’accueil`,
};

/** « Ce que la console sait de Toutatice ». */
export function showPlatform(name: string): string {
  return fr`Ce que la console sait de ${name}`;
}

/** « Skolengo · 2d degré ». */
export function platformKind({ vendor, degrees }: Platform): string {
  return [...(vendor === null ? [] : [vendor]), ...degrees.map((degree) => DEGREE_LABELS[degree])].join(' · ');
}

/** « … Depuis le 1er septembre 2023. » */
export function factWords({ text, validFrom, validUntil }: PlatformFact): string {
  const from = validFrom === undefined ? '' : fr` Depuis le ${formatDay(validFrom)}.`;
  const until = validUntil === undefined ? '' : fr` Jusqu’au ${formatDay(validUntil)}.`;
  return `${typeset(text)}${from}${until}`;
}

/** « Chrome, à partir de la version 85 ». */
export function browserWords({ name, minimum }: Platform['browsers'][number]): string {
  return minimum === null ? typeset(name) : fr`${name}, à partir de la version ${minimum}`;
}

/** « Autres services › Annuaire »; with two platforms, « Toutatice : … »; said where the path is that of another platform. */
export function menuPathWords({ platforms, path, isOther }: SharedMenuPath, isAlone: boolean): string {
  const named = isAlone && !isOther ? path : fr`${listOf(platforms.map(({ name }) => name))} : ${path}`;
  return isOther ? fr`${named} (chemin de Mon ENT Occitanie : aucune source ne donne celui de ${agree(platforms.length, 'cette plateforme', 'ces plateformes')})` : named;
}

/** « Ce fichier décrit Toutatice autrement que la console… » */
export function replaceQuestion(name: string): string {
  return fr`Ce fichier décrit ${name} autrement que ce que l’établissement en voit aujourd’hui : sa description prendra la place de l’autre, pour tout l’établissement, une fois envoyée. « Retirer cette description » y revient. Ce qui diffère :`;
}

/** « Menu Groupes : « Services › Groupes » devient « Réglages › Nos groupes » », « Rôle : 1 ligne ajoutée, 1 retirée ». */
export function differenceWords(difference: PlatformDifference): string {
  if (difference.kind === 'lines') {
    const { part, added, removed } = difference;
    const label = PLATFORM_FIELDS[part];
    return added + removed === 0 ? fr`${label} : les mêmes lignes, dans un autre ordre` : fr`${label} : ${countOf(added, LINE_ADDED)}, ${countOf(removed, LINE_REMOVED)}`;
  }
  const label = difference.kind === 'menu' ? fr`Menu ${MENU_LABELS[difference.menu]}` : PLATFORM_FIELDS[difference.part];
  return fr`${label} : ${saidWord(difference.was)} devient ${saidWord(difference.set)}`;
}

function saidWord(word: string | null): string {
  return word === null ? fr`rien` : fr`« ${word} »`;
}

const LINE_ADDED = { one: 'ligne en plus', many: 'lignes en plus', gender: 'f' } as const;
const LINE_REMOVED = { one: 'en moins', many: 'en moins', gender: 'f' } as const;

/** What each part of a platform is called, on its form as in what is said of its file. */
export const PLATFORM_FIELDS = {
  id: 'Identifiant', name: 'Nom', vendor: fr`Éditeur`, degrees: fr`Degré`, addresses: 'Adresse', label: fr`Libellé`, url: 'Lien', roles: fr`Rôle`, role: fr`Sorte de rôle`, profiles: 'Profil', signIn: 'Connexion', who: 'Qui', way: 'Moyen',
  what: 'Pour quoi', menus: 'Menu', browsers: 'Navigateur', minimum: 'Minimum', contacts: 'Contact', accounts: 'Compte', facts: 'Fait', text: 'Texte', validFrom: 'Depuis', validUntil: fr`Jusqu’au`, source: 'Source', ref: fr`Référence`, format: 'Format', version: 'Version',
  activation: 'Activation', families: 'Profil', steps: fr`Étape`, emailHours: fr`Délai de l’adresse`, hours: 'Heures', restarts: fr`À recommencer passé ce délai`, reset: fr`Nouveau mot de passe`, password: fr`Mot de passe`, required: fr`Caractère exigé`, advised: fr`Caractère conseillé`, inferred: fr`Déduit`, menuSources: fr`Source d’un menu`,
} as const satisfies Readonly<Record<string, string>>;

function placeOf(path: readonly string[]): string {
  return placeWords(path, { fields: { ...PLATFORM_FIELDS, ...MENU_LABELS }, lists: {}, whole: 'Fichier' });
}

const WORDS: DataFileWords = {
  refusals: {
    'too-large': fr`Ce fichier est trop grand pour décrire une plateforme (512 Ko au plus). Rien n’a été lu.`,
    'not-json': fr`Ce fichier ne décrit pas une plateforme : son contenu n’est pas du JSON. Rien n’a changé.`,
    foreign: fr`Ce fichier ne décrit pas une plateforme. Rien n’a changé.`,
    newer: fr`Ce fichier vient d’une version plus récente de la console. Rien n’a changé. Mettez la console à jour, puis rouvrez-le.`,
  },
  place: placeOf,
};

/** Why the file of a platform is not taken, in one sentence or line by line. */
export function platformRefusalLines(refusal: DataFileRefusal): readonly string[] {
  return dataFileRefusalLines(refusal, WORDS);
}
