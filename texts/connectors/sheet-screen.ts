import type { SheetLine, SheetReason } from '../../domain/connectors/sheet/sheet-line.ts';
import { BY_HAND_REASONS } from './connector-screen.ts';
import { formatDay, formatDayHour } from '../language/dates.ts';
import { countOf, figureOf, fr, type Noun } from '../language/typography.ts';

const TICK: Noun = { one: 'coche', many: 'coches', gender: 'f' };
const PLACE: Noun = { one: 'groupe', many: 'groupes', gender: 'm' };
const LINE: Noun = { one: 'ligne', many: 'lignes', gender: 'f' };

/** The connector of a platform without an API, and the application sheet that the administrators of a school share. */
export const SHARED_SHEET_TEXTS = {
  shared: (platform: string) => fr`Partagée entre administrateurs : ${platform}`,
  sharedIntro: fr`Ce qui a été envoyé à l’ENT et que la plateforme ne reçoit d’aucun programme. Cochez ce que vous avez fait : chaque administrateur le voit. « Déclaré » n’est pas « vu sur la plateforme » : seule une lecture le montre.`,
  nothing: fr`Rien à faire à la main de ce qui a été envoyé.`,
  settled: fr`Vu sur la plateforme, ou retiré`,
  ofDraft: { title: fr`Votre brouillon, pas encore envoyé`, intro: fr`Vos coches d’ici restent sur ce poste. Une fois la modification envoyée, sa ligne passe dans la feuille partagée.` },
  ofSent: { title: fr`Les envois que vous avez choisis`, intro: fr`À imprimer ou à suivre sur ce poste : vos coches d’ici y restent. Celles de la feuille partagée sont vues de tous.` },
  ofChosen: fr`Les envois que vous avez choisis sont dans la feuille partagée, ci-dessus.`,
  unreachable: (at: string) => fr`Sans l’ENT pour l’instant : voici la feuille partagée du ${formatDayHour(at)}. Vos coches sont notées ici et partent d’elles-mêmes quand il répond.`,
  pending: ({ done, at }: { readonly done: boolean; readonly at: string }) => fr`${done ? fr`Coché` : fr`Décoché`} ici le ${formatDayHour(at)}, pas encore envoyé`,
  carry: (count: number) => fr`Reporter ${figureOf(count, TICK)} de ce poste`,
  export: fr`Exporter…`,
  join: fr`Tenir la feuille d’application`,
  joinHow: fr`Pour une plateforme sans interface d’administration (Skolengo, Kosmos…) : le serveur n’y écrit rien et n’y lit rien. À partir de maintenant, chaque modification envoyée devient une ligne à faire à la main, que tous les administrateurs voient et cochent. Ce qui est réglé ici aujourd’hui est supposé l’être aussi là-bas.`,
  conditions: fr`Elle se lit dans un fichier : l’export des groupes et de leurs membres, que vous tirez de la plateforme. Rien n’est tenu pour supprimé d’un fichier que vous ne dites pas entier.`,
  read: 'Lire un export de la plateforme…',
  readField: fr`Export des groupes (CSV)`,
  readHelp: fr`Une ligne par personne et par groupe : le nom du groupe, et de quoi reconnaître la personne (identifiant, adresse, ou nom et prénom).`,
  readClose: 'Ne rien lire',
  exportedOn: fr`Jour de l’export`,
  isWhole: fr`Ce fichier nomme tous les groupes libres, avec tous leurs membres`,
  isWholeHow: fr`Sans cela, rien de ce qui n’y est pas n’est tenu pour absent.`,
  give: 'Comparer avec l’école',
  needsPlace: fr`Dites quelle colonne porte le nom du groupe.`,
  found: (places: number, unread: number) =>
    unread === 0 ? fr`${countOf(places, PLACE)}, dont chaque ligne nomme quelqu’un de l’école.` : fr`${countOf(places, PLACE)} ; ${countOf(unread, LINE)} où personne n’est reconnu avec certitude : aucune absence n’en sera déduite.`,
  last: (reading: { readonly exportedOn: string; readonly isWhole: boolean; readonly places: number }) =>
    fr`Dernier export lu : ${formatDay(reading.exportedOn)}, ${countOf(reading.places, PLACE)}, ${reading.isWhole ? 'dit entier' : 'non dit entier'}.`,
  open: fr`Ouvrir la feuille d’application`,
  compare: fr`Comparer avec le dernier export`,
} as const;

const REASONS: Readonly<Record<SheetReason, string>> = {
  noProgram: '',
  inexact: fr`la plateforme n’a pas ce rôle : le connecteur met celui d’en dessous, le reste se décide là-bas`,
  keptHere: fr`gardé ici après la lecture de la plateforme`,
  substituteStays: fr`le remplacement est fini : la plateforme n’en retire personne`,
  ...BY_HAND_REASONS,
};

const AN_ADMINISTRATOR = fr`un administrateur parti`;

function said({ doneBy, doneAt }: Pick<SheetLine, 'doneBy' | 'doneAt'>): string {
  const who = doneBy === null || doneBy === '' ? AN_ADMINISTRATOR : doneBy;
  return doneAt === null ? who : fr`${who}, le ${formatDayHour(doneAt)}`;
}

/** Where a line stands, in words: « Déclaré : Nadia Haddad, le 9 nov. 2026 à 9 h 00 ». */
export function standingWords(line: Pick<SheetLine, 'state' | 'doneBy' | 'doneAt' | 'readAt'>): string {
  const read = line.readAt === null ? '' : formatDayHour(line.readAt);
  switch (line.state) {
    case 'todo':
      return fr`À faire`;
    case 'declared':
      return fr`Déclaré : ${said(line)} ; pas encore vu sur la plateforme`;
    case 'notSeen':
      return fr`Coché (${said(line)}), mais pas vu à la lecture du ${read}`;
    case 'seen':
      return fr`Vu sur la plateforme, lecture du ${read}`;
    case 'withdrawn':
      return fr`Retiré : décidé autrement depuis, ou réglé là-bas${line.doneBy === null ? '' : fr` ; dit fait par ${said(line)}`}`;
    default:
      return line.state satisfies never;
  }
}

/** Why a line is made by hand, where it is not that no program makes it. */
export function reasonWords(reason: SheetReason): string {
  return REASONS[reason];
}
