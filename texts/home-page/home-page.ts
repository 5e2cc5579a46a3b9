import type { HomePageState } from '../../domain/home-page/home-page.ts';
import type { PersonalData, TileKind } from '../../domain/home-page/home-tile.ts';
import { agree, capital, countOf, figureOf, fr, listOf, NOUNS, quoted } from '../language/typography.ts';

/** « Page d’accueil »: the tiles of the public page of the school (S2-001 to S2-021). */
export const HOME_PAGE_TEXTS = {
  privateChoice: (title: string) => fr`${title} (privée)`,
  purpose: fr`La page que voit toute personne qui arrive sur le site, connectée ou non. Réglez ici ses tuiles hors connexion ; l’ENT les montre après l’envoi, ou à la main avec la feuille d’application.`,
  source: fr`Source : guide de la DRANE (S2-001 à S2-021)`,
  readOnly: fr`L’administrateur ENT règle la page d’accueil.`,
  tiles: 'Tuiles',
  none: fr`Aucune tuile n’est décrite. « Nouvelle tuile » en commence une.`,
  create: fr`Nouvelle tuile`,
  edit: 'Modifier', remove: 'Retirer', up: 'Monter', down: 'Descendre', show: 'Affichée',
  removeLoses: fr`Elle quitte la page. Les articles, les images et les outils qu’elle montre restent où ils sont.`,
  columns: { title: 'Titre', kind: 'Type', shows: fr`Ce qu’elle montre`, width: 'Largeur', shown: 'Affichée', acts: fr`À faire` },
  form: fr`Tuile de la page d’accueil`,
  fields: {
    kind: 'Type', title: 'Titre', text: 'Texte', width: fr`Largeur sur un ordinateur (déduit : le guide n’en donne pas)`, enabled: fr`Afficher cette tuile`,
    enabledHelp: fr`Décochée, elle reste réglée sans paraître (« désactiver », S2-002).`,
    articleTitle: fr`Titre de l’article, ou de la tuile`, summary: fr`Descriptif de l’article`,
    topLink: fr`Lien vers un article de l’ENT (facultatif), en https`, topLinkHelp: fr`Avec un lien, le titre et le descriptif de l’article paraissent sur un fond blanc au-dessus de l’image (S2-001).`,
    link: fr`Adresse, en https`, rubriques: fr`Rubriques dont elle montre les articles`, rubriquesHelp: fr`Seules celles dont le blog est activé montrent des articles (S2-011).`,
    articles: fr`Nombre d’articles visibles`, tool: fr`Outil`, network: fr`Réseau social`, responsible: fr`Qui répond de ce qui y est publié`, personalData: fr`Données personnelles`,
  },
  toolNames: ['Peertube', 'DigiPad', 'Pearltrees', 'Génially'],
  keep: fr`Mettre dans le brouillon`, cancel: 'Annuler',
  warnings: fr`À savoir avant de garder`,
  consequence: fr`Ce qui s’ensuit`,
  registerHelp: fr`Y publier des données personnelles est déconseillé ; s’il y en a, elles s’inscrivent au registre des traitements (S2-079).`,
  register: fr`Voir le registre`,
  previewWidth: fr`Largeur de l’écran`,
  preview: fr`Aperçu`, previewHelp: fr`Dessiné d’après les réglages : la place de chaque tuile, sans son contenu. La mise en page exacte est celle de l’ENT (déduit).`,
  widths: { desktop: 'Ordinateur', phone: 'Téléphone' },
  hidden: fr`Aucune tuile n’est affichée.`,
  article: (n: number) => fr`Article ${n}`,
  noImage: fr`Image à choisir`,
  publishers: fr`Qui peut publier sur la page d’accueil`,
  publishersNone: fr`Aucune rubrique n’alimente la page : personne n’y publie d’article.`,
  inferred: fr`Déduit : le guide nomme les gestionnaires et les rédacteurs (S2-014) ; un « rédacteur » attend une validation, les autres publient seuls.`,
  privateOnes: fr`Rubriques privées : leurs articles ne sont vus que des personnes connectées (S2-013).`,
  openRubrique: fr`Voir ses droits`,
} as const;

export const TILE_KIND_LABELS: Readonly<Record<TileKind, string>> = { top: 'Tuile haute', news: 'Actualités', fixed: 'Fixe', social: fr`Réseau social`, tool: fr`Outil externe` };
export const PERSONAL_DATA_LABELS: Readonly<Record<PersonalData, string>> = {
  none: fr`aucune`, declared: fr`oui, inscrites au registre des traitements`, undeclared: fr`oui, pas encore au registre`,
};
export const PERSONAL_DATA_UNSAID = fr`personne ne l’a dit`;

/** What the page is made of, in a sentence. */
export const HOME_PAGE_STATES: Readonly<Record<HomePageState, string>> = {
  unsaid: fr`L’ENT n’a pas dit de quoi la page d’accueil est faite. Si elle l’est déjà de tuiles, « Passer à la page à tuiles » ne fait que le dire à la console.`,
  old: fr`La page d’accueil est encore l’ancienne : les tuiles réglées ici ne paraîtront qu’une fois la page à tuiles activée.`,
  drafted: fr`Le passage à la page à tuiles attend dans le brouillon. Tant qu’il n’est pas envoyé, « Annuler » le reprend ; une fois accepté par l’ENT, rien ne ramène l’ancienne page.`,
  tiles: fr`La page d’accueil est faite de tuiles. L’ancienne page n’est plus utilisable (S2-007).`,
};

/** The switch, which nothing takes back. */
export const SWITCH_TEXTS = {
  act: fr`Passer à la page à tuiles…`,
  title: fr`Passer à la page d’accueil à tuiles ?`,
  consequence: fr`C’est irréversible : une fois l’envoi accepté par l’ENT, l’ancienne page d’accueil ne sera plus utilisable, et aucune annulation ne la ramènera (S2-007).`,
  safe: fr`Rien ne part maintenant : ce passage attend dans le brouillon, où il se reprend jusqu’à l’envoi.`,
  advice: fr`Le guide conseille la page à tuiles (S2-006). Réglez d’abord les tuiles, regardez l’aperçu, puis passez-y.`,
  type: (word: string) => fr`Pour confirmer, écrivez : ${word}`,
  confirm: fr`Mettre le passage dans le brouillon`,
  cannotUndo: fr`Le passage à la page d’accueil à tuiles ne s’annule pas : il reste en place, et n’est pas dans cette annulation.`,
} as const;

const TILE = { one: 'tuile', many: 'tuiles', gender: 'f' } as const;
const COLUMN = { one: 'colonne', many: 'colonnes', gender: 'f' } as const;

/** « 6 tuiles, dont 5 affichées ». */
export function tileCount(all: number, shown: number): string {
  return all === shown ? figureOf(all, TILE) : fr`${figureOf(all, TILE)}, dont ${shown} ${agree(shown, 'affichée', 'affichées')}`;
}

/** « 2 colonnes »; the top tile takes them all. */
export function tileWidth(kind: TileKind, columns: number): string {
  return kind === 'top' ? fr`toute la largeur` : figureOf(columns, COLUMN);
}

/** « Retirer la tuile « Actualités » ? » */
export function removeQuestion(title: string): string {
  return fr`Retirer la tuile ${quoted(title)} ?`;
}

/** « Monter : Actualités ». */
export function actOnTile(act: string, title: string): string {
  return fr`${act} : ${title}`;
}

const ARTICLE = { one: 'article', many: 'articles', gender: 'm' } as const;

/** « 5 derniers articles de « CDI » et « UNSS » ». */
export function flowWords(articles: number, titles: readonly string[]): string {
  return titles.length === 0 ? fr`aucune rubrique choisie` : fr`${figureOf(articles, ARTICLE)} au plus, de ${listOf(titles.map(quoted))}`;
}

/** Who can publish to the public, in one sentence; `families`: « 12 enseignants ». */
export function publishersSentence({ people, rubriques, notStaff }: { readonly people: number; readonly rubriques: number; readonly notStaff: number }): string {
  if (rubriques === 0) return fr`Aucune rubrique publique n’alimente la page : personne n’y publie d’article que tout le monde voit.`;
  const who = fr`${someone(people, 'peut', 'peuvent')} faire paraître un article devant tout le monde, par ${figureOf(rubriques, NOUNS.rubrique)} publiques`.replace(/(?<=\b1.rubrique) publiques$/u, ' publique');
  if (people === 0) return fr`${who}.`;
  if (people === 1) return fr`${who}. ${notStaff === 0 ? fr`Elle fait partie des personnels` : fr`Elle n’est pas un personnel : élève, responsable ou invité`}.`;
  return notStaff === 0 ? fr`${who}. Toutes font partie des personnels.` : fr`${who}. ${capital(countOf(notStaff, NOUNS.person))} parmi elles ${agree(notStaff, 'n’est pas un personnel', 'ne sont pas des personnels')} : élèves, responsables ou invités.`;
}

/** « Aucune personne ne peut », « Une personne peut », « 12 personnes peuvent ». */
function someone(people: number, one: string, many: string): string {
  return fr`${capital(countOf(people, NOUNS.person))} ${people === 0 ? 'ne ' : ''}${agree(people, one, many)}`;
}

/** What the draft changes of it. */
export function shiftSentence(gained: number, lost: number): string | undefined {
  const parts = [...(gained === 0 ? [] : [fr`${figureOf(gained, NOUNS.person)} de plus`]), ...(lost === 0 ? [] : [fr`${figureOf(lost, NOUNS.person)} de moins`])];
  return parts.length === 0 ? undefined : fr`Avec le brouillon : ${listOf(parts)}.`;
}

/** Who could publish to everybody once a tile is kept so. */
export function keptShift(people: number, gained: number, lost: number): string {
  const moves = [...(gained === 0 ? [] : [fr`${figureOf(gained, NOUNS.person)} de plus`]), ...(lost === 0 ? [] : [fr`${figureOf(lost, NOUNS.person)} de moins`])];
  const who = fr`${someone(people, 'pourra', 'pourront')} publier devant tout le monde`;
  return moves.length === 0 ? fr`${who}, comme avant.` : fr`${who} : ${listOf(moves)}.`;
}

/** « 12 personnes » of one rubrique. */
export function publisherCount(people: number): string {
  return figureOf(people, NOUNS.person);
}
