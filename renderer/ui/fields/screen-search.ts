/** What another screen may ask to be shown, in the address. */
export interface ShownSearch {
  readonly id?: string;
}

const RUBRIQUE_SPOTS = ['actes', 'droits', 'visibilite', 'diffusion', 'creneaux'] as const;

/** What is to be done on the rubrique that is shown: an act, a right to give, one of its settings. */
export type RubriqueSpot = (typeof RUBRIQUE_SPOTS)[number];

export interface RubriqueSearch extends ShownSearch {
  readonly sur?: RubriqueSpot;
}

/** Whether the check before sending is open: Ctrl Entrée from anywhere goes there. */
export interface SendSearch {
  readonly envoyer?: 1;
  /** The tab that is opened first, where it is not what waits to be sent. */
  readonly onglet?: 'conflits' | 'refus';
}

/** What the application sheet is about: the draft but some entries, or one thing that was sent. */
export interface SheetSearch {
  /** Identifiers of entries, with commas between. */
  readonly sauf?: string;
  readonly envoi?: string;
}

/** What is asked of the messaging. */
export interface MessagingSearch {
  /** Whom the simulator is asked about, as its own choices name them (`person:…`, `as:…`). */
  readonly de?: string;
  readonly a?: string;
  readonly onglet?: 'lignes' | 'parametres';
  /** A line of « Qui fait quoi ? », and whether one person alone is to be kept in it. */
  readonly ligne?: string;
  readonly garder?: 1;
  /** A model of « Qui voit qui ? », to be looked at before it is applied. */
  readonly modele?: string;
  /** A cell of « Qui voit qui ? » to be shown. */
  readonly cellule?: string;
}

/** The tabs of the settings, in their order. */
export const SETTINGS_TABS = ['affichage', 'clavier', 'connexion', 'etablissements', 'plateforme', 'connecteur', 'securite', 'donnees', 'sauvegarde', 'acces', 'droits-forts', 'controles', 'confidentialite', 'accessibilite', 'a-propos'] as const;

/** A tab of the settings, as the address names it. */
export type SettingsTab = (typeof SETTINGS_TABS)[number];

/** Which tab of the settings is opened first. */
export interface SettingsSearch {
  readonly onglet?: SettingsTab;
}

/** What is asked of the GAR: a resource, with those to leave out to be chosen, or a tab. */
export interface GarSearch extends ShownSearch {
  readonly choisir?: 1;
  readonly onglet?: 'manques' | 'responsables';
}

/** A replacement, or how the timetable comes in. */
export interface TimetableSearch extends ShownSearch {
  readonly emploi?: 1;
}

/** An inspection, or the visas that are written down. */
export interface InspectionsSearch extends ShownSearch {
  readonly visas?: 1;
}

/** A file to give, or where what the ENT shows comes from. */
export interface ImporterSearch {
  readonly onglet?: 'alimentation';
}

/** The people whose record the last delivery changed. */
export interface DirectorySearch extends ShownSearch {
  readonly livraison?: 1;
}

/** A screen, with what is chosen there. */
export type Way =
  | { readonly to: '/groupes' | '/services' | '/controles' | '/journal' | '/communication' | '/comptes' | '/page-d-accueil'; readonly search: ShownSearch }
  | { readonly to: '/inspections'; readonly search: InspectionsSearch }
  | { readonly to: '/annuaire'; readonly search: DirectorySearch }
  | { readonly to: '/rubriques'; readonly search: RubriqueSearch }
  | { readonly to: '/messagerie'; readonly search: MessagingSearch }
  | { readonly to: '/gar'; readonly search: GarSearch }
  | { readonly to: '/remplacements'; readonly search: TimetableSearch }
  | { readonly to: '/synchronisation'; readonly search: SendSearch }
  | { readonly to: '/parametres'; readonly search: SettingsSearch }
  | { readonly to: '/ma-situation' | '/tableau-de-bord' | '/annee-scolaire'; readonly search: Readonly<Record<string, never>> }
  | { readonly to: '/importer'; readonly search: ImporterSearch };

type Raw = Readonly<Record<string, unknown>>;

/** The longest key of a row, that of an inspection: two identifiers of people. */
const LONGEST_KEY = 201;

/** Reads an address; what is not understood is left out. */
export function readShown({ id }: Raw): ShownSearch {
  return typeof id === 'string' ? { id: id.slice(0, LONGEST_KEY) } : {};
}

export function readDirectory(raw: Raw): DirectorySearch {
  return { ...readShown(raw), ...(raw['livraison'] === undefined ? {} : { livraison: 1 }) };
}

export function readRubrique(raw: Raw): RubriqueSearch {
  const sur = RUBRIQUE_SPOTS.find((spot) => spot === raw['sur']);
  return { ...readShown(raw), ...(sur === undefined ? {} : { sur }) };
}

export function readSettings({ onglet }: Raw): SettingsSearch {
  const tab = SETTINGS_TABS.find((one) => one === onglet);
  return tab === undefined ? {} : { onglet: tab };
}

export function readSend({ envoyer, onglet }: Raw): SendSearch {
  return {
    ...(envoyer === undefined ? {} : { envoyer: 1 }),
    ...(onglet === 'conflits' || onglet === 'refus' ? { onglet } : {}),
  };
}

export function readSheet({ sauf, envoi }: Raw): SheetSearch {
  return {
    ...(typeof sauf === 'string' && sauf !== '' ? { sauf } : {}),
    ...(typeof envoi === 'string' ? { envoi } : {}),
  };
}

export function readMessaging({ de, a, onglet, ligne, garder, modele, cellule }: Raw): MessagingSearch {
  const texts = Object.entries({ de, a, ligne, modele, cellule }).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, 200)] as const] : []));
  return {
    ...Object.fromEntries(texts),
    ...(onglet === 'lignes' || onglet === 'parametres' ? { onglet } : {}),
    ...(garder === undefined ? {} : { garder: 1 }),
  };
}

export function readGar(raw: Raw): GarSearch {
  const { choisir, onglet } = raw;
  return {
    ...readShown(raw),
    ...(choisir === undefined ? {} : { choisir: 1 }),
    ...(onglet === 'manques' || onglet === 'responsables' ? { onglet } : {}),
  };
}

export function readTimetable(raw: Raw): TimetableSearch {
  return { ...readShown(raw), ...(raw['emploi'] === undefined ? {} : { emploi: 1 }) };
}

export function readImporter({ onglet }: Raw): ImporterSearch {
  return onglet === 'alimentation' ? { onglet } : {};
}

export function readInspections(raw: Raw): InspectionsSearch {
  return { ...readShown(raw), ...(raw['visas'] === undefined ? {} : { visas: 1 }) };
}
