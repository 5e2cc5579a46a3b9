import { ACTIVITIES, PERSON_FIELDS, SENSITIVITIES, tablesOf, type Activity, type Place, type Sensitivity } from '../../domain/privacy/inventory.ts';
import type { PaperTable } from '../../domain/paper/paper.ts';
import { HeldField } from '../../domain/station/held-data.ts';
import { capital, fr, listOf } from '../language/typography.ts';
import { HELD_FIELD_LABELS } from '../station/held-data.ts';

/** The words of « Confidentialité ». */
export const REGISTER_TEXTS = {
  tab: 'Confidentialité',
  title: 'Registre des traitements',
  intro: fr`Ce que l’ENT et ce poste tiennent sur des personnes, pourquoi et jusqu’à quand. La fiche est tirée de l’inventaire des données du programme : chaque colonne de ses fichiers y figure.`,
  toFill: fr`À compléter par l’établissement, aucune source ne le dit à la console : le responsable du traitement (le chef d’établissement dans le second degré, le directeur académique dans le premier, à confirmer), le délégué à la protection des données et le moyen de le joindre.`,
  rights: fr`Répondre à une personne : « Données personnelles », au bas de sa fiche dans l’annuaire, donne tout ce que la console tient sur elle. Une donnée fausse se corrige à sa source, que la fiche nomme.`,
  export: 'Exporter le registre…',
  activity: 'Traitement',
  purpose: 'Finalité',
  basis: 'Base légale',
  people: 'Personnes concernées',
  source: 'Origine des données',
  retention: 'Durée de conservation',
  recipients: 'Destinataires',
  safety: 'Protection',
  columns: 'Inventaire technique',
  place: 'Lieu',
  table: 'Table',
  sensitivity: 'Ce qu’elle dit',
  names: 'Colonnes',
  fields: 'Données d’une personne de l’annuaire',
  field: 'Donnée',
} as const;

interface ActivityWords {
  readonly name: string;
  readonly purpose: string;
  readonly people: string;
  readonly source: string;
  readonly retention: string;
  readonly recipients: string;
}

const STAFF = fr`administrateurs de l’ENT, direction, responsables d’affectation GAR et formateurs, chacun selon son rôle`;

/** What each line of the register says. Durations are those that the program applies (domain/station/retention, server/retention). */
const WORDS: Readonly<Record<Activity, ActivityWords>> = {
  directory: {
    name: 'Annuaire de l’établissement',
    purpose: fr`Savoir à qui les réglages de l’ENT donnent des droits.`,
    people: fr`élèves, responsables, enseignants, personnels`,
    source: fr`annuaire fédérateur (AAF), Siècle, STSweb, Onde, EDT, UDT`,
    retention: fr`Effacée dès qu’une livraison ne nomme plus la personne ; rien n’en reste trois mois après son départ (arrêté du 30 novembre 2006 modifié, art. 6).`,
    recipients: STAFF,
  },
  settings: {
    name: 'Réglages de l’ENT',
    purpose: fr`Droits sur les rubriques, messagerie, services, GAR, remplacements, inspections.`,
    people: fr`les personnes que ces réglages nomment`,
    source: fr`saisie des administrateurs`,
    retention: fr`Tant que le réglage sert ; ce qui est effacé est oublié après 400 jours, la raison d’un refus après 90 jours.`,
    recipients: STAFF,
  },
  journal: {
    name: 'Journal des opérations',
    purpose: fr`Savoir qui a changé quoi, et prouver que rien n’a été effacé.`,
    people: fr`ceux qui règlent l’ENT, et par référence les personnes que leurs actes nomment`,
    source: fr`l’ENT lui-même`,
    retention: fr`Douze mois (délibération CNIL 2021-122) ; le nom de qui a écrit s’efface à sa demande, la chaîne restant vérifiable.`,
    recipients: STAFF,
  },
  accesses: {
    name: 'Accès à la console',
    purpose: fr`Vérifier qui entre, et n’ouvrir que ce que son rôle permet.`,
    people: fr`ceux qui règlent l’ENT`,
    source: fr`invitation d’un administrateur, connexion de la personne`,
    retention: fr`Tant que l’accès existe ; le mot de passe n’est gardé que haché.`,
    recipients: fr`administrateurs de l’ENT`,
  },
  sync: {
    name: 'Échanges entre consoles et ENT',
    purpose: fr`N’appliquer qu’une fois ce qui est envoyé, et dire ce que portait un poste perdu.`,
    people: fr`ceux qui règlent l’ENT`,
    source: fr`les consoles`,
    retention: fr`400 jours pour la liste des écritures ; le numéro et le sort d’un envoi restent sans fin, sans sa raison.`,
    recipients: fr`administrateurs de l’ENT`,
  },
  platform: {
    name: fr`Lien avec une plateforme d’ENT`,
    purpose: fr`Lire ce que la plateforme de l’école tient des mêmes réglages, dire ce qui diffère, y porter ce qu’un administrateur envoie.`,
    people: fr`les personnes que ces réglages nomment, par leurs identifiants`,
    source: fr`la plateforme reliée, par le compte que son exploitant a créé`,
    retention: fr`Le compte, jusqu’à ce que l’on délie la plateforme ; correspondances, valeurs convenues et pas envoyés, tant que l’ENT sert l’établissement. Aucun nom n’y est tenu.`,
    recipients: fr`administrateurs de l’ENT`,
  },
  station: {
    name: 'Ce poste',
    purpose: fr`Travailler sans connexion, comme chacun l’a choisi.`,
    people: fr`ceux qui se connectent sur ce poste`,
    source: fr`l’ENT et la personne`,
    retention: fr`Jusqu’à la déconnexion pour les jetons ; le reste tant que le compte sert sur ce poste.`,
    recipients: fr`les personnes qui ouvrent ce poste`,
  },
};

const BASIS = fr`Mission d’intérêt public (RGPD, art. 6.1 e) ; arrêté du 30 novembre 2006 sur les ENT. Déduit : à confirmer par le responsable du traitement.`;
const SAFETY = fr`Fichiers chiffrés, verrouillage du poste, preuve récente avant tout export de personnes, journal scellé.`;

const PLACES: Readonly<Record<Place, string>> = { ent: 'ENT', console: fr`Poste : fichier du programme`, 'console-settings': fr`Poste : réglages`, 'console-directory': fr`Poste : annuaire` };

const KINDS: Readonly<Record<Sensitivity, string>> = {
  identity: 'identité', content: 'valeurs sur des personnes', reference: 'référence pseudonyme', secret: 'secret', trace: 'trace d’un acte', technical: 'rien de personne',
};

const ROWS = ACTIVITIES.map((activity) => ({ activity, ...WORDS[activity] }));

/** The lines of the register, for the screen. */
export const REGISTER_LINES: readonly (ActivityWords & { readonly activity: Activity; readonly basis: string; readonly safety: string })[] = ROWS.map((row) => ({ ...row, basis: BASIS, safety: SAFETY }));

/** The register as it leaves the console: its lines, the fields of a person, then the inventory that it comes from. */
export function registerTables(): readonly PaperTable[] {
  const T = REGISTER_TEXTS;
  return [
    {
      title: T.title,
      columns: [T.activity, T.purpose, T.basis, T.people, T.source, T.retention, T.recipients, T.safety],
      rows: REGISTER_LINES.map((line) => [line.name, line.purpose, line.basis, line.people, line.source, line.retention, line.recipients, line.safety]),
    },
    { title: T.fields, columns: [T.field, T.sensitivity], rows: Object.entries(PERSON_FIELDS).map(([field, kind]) => [fieldWords(field), KINDS[kind]]) },
    { title: T.columns, columns: [T.activity, T.place, T.table, T.sensitivity, T.names], rows: ACTIVITIES.flatMap(inventoryRows) },
  ];
}

function inventoryRows(activity: Activity): string[][] {
  return tablesOf(activity).flatMap(({ place, table, columns }) =>
    SENSITIVITIES.flatMap((kind) => (columns[kind] === undefined ? [] : [[WORDS[activity].name, PLACES[place], table, KINDS[kind], columns[kind].join(', ')]])));
}

const OTHER_FIELDS: Readonly<Record<string, string>> = { id: 'identifiant', profile: 'profil', source: 'origine de la fiche' };

function fieldWords(field: string): string {
  const known = HeldField.safeParse(field);
  return capital(known.success ? HELD_FIELD_LABELS[known.data] : (OTHER_FIELDS[field] ?? field));
}

/** « Nom, prénom, civilité… »: what the directory holds of somebody, in a sentence. */
export function personFieldsSentence(): string {
  return fr`De chaque personne, l’annuaire tient au plus : ${listOf(Object.keys(PERSON_FIELDS).map((field) => fieldWords(field).toLocaleLowerCase('fr')))}. Ni INE, ni lieu de naissance, ni adresse postale ne viennent sur un poste.`;
}
