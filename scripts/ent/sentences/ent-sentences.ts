import { callByKind, type ByKind } from '../../../domain/kernel/by-kind.ts';
import type { FileRefusalKind } from '../../../formats/file/file-error.ts';
import type { DatabaseRefusal } from '../../../server/database/database-error.ts';
import type { StartRefusal } from '../../../server/start-ent.ts';
import { agree, figureOf, formatNumber, NOUNS, quoted, typeset } from '../../../texts/language/typography.ts';

const KEPT = 'Rien n’a été importé, l’établissement est resté tel quel.';

const CLOSED = 'Rien n’a été ouvert au réseau.';

/** Said above the address of the first invitation. */
export const FIRST_INVITATION = typeset(
  'Aucun administrateur n’entre encore dans cet ENT. Ouvrez l’adresse qui suit dans un navigateur, une seule fois, pour créer le premier accès : elle vaut sept jours et ne sera plus affichée dès qu’elle aura servi. Ne la transmettez à personne d’autre.',
);

/** Said above those of an ENT of several schools. */
export const FIRST_INVITATIONS = typeset(
  'Aucun administrateur n’entre encore dans ces établissements. Chaque adresse qui suit ouvre le premier accès de celui dont elle porte le code UAI : une seule fois, dans un navigateur, et pendant sept jours. Donnez chacune à son seul destinataire.',
);

/** Why nobody real is written beside the fictitious school. */
export const CLEAR_FOLDER = typeset('Ce dossier garde l’école fictive, sans chiffrement : aucune vraie personne n’y sera écrite. Choisissez un autre dossier avec --data.');

/** Said where a command does not name one of the schools of an ENT. */
export function severalSchoolsSentence(schools: ReadonlySet<string>): string {
  return typeset(`Cet ENT sert ${formatNumber(schools.size)} établissements. Rien n’a été changé. Dites duquel il s’agit avec --school <UAI> : ${listed(schools)}.`);
}

/** Said where it names another one. */
export function unknownSchoolSentence(school: string, schools: ReadonlySet<string>): string {
  return typeset(`Cet ENT n’a pas l’établissement ${school} : il a ${listed(schools)}. Rien n’a été changé. Vérifiez le code UAI ; pour l’ajouter, importez sa livraison AAF avec --add-school.`);
}

const LISTED = 20;

function listed(schools: ReadonlySet<string>): string {
  const first = [...schools].slice(0, LISTED).join(', ');
  return schools.size > LISTED ? `${first}…` : first;
}

const FILE_FAULTS: Readonly<Record<FileRefusalKind, string>> = {
  unreadable: 'ne peut pas être lu. Vérifiez le chemin et les droits de lecture',
  empty: 'est vide. Déposez de nouveau la livraison',
  truncated: 'est incomplet. Déposez de nouveau la livraison',
  'wrong-format': 'n’est pas un fichier AAF. Indiquez le dossier d’une livraison AAF',
  'bad-encoding': 'n’est pas dans l’encodage qu’il annonce. Déposez de nouveau la livraison, sans l’ouvrir dans un éditeur',
  'forbidden-doctype': 'contient une déclaration de document interdite. Demandez une nouvelle livraison',
  'too-large': 'est trop gros. Demandez une livraison découpée en plusieurs fichiers',
  'too-deep': 'a une structure anormale. Demandez une nouvelle livraison',
  'too-many-elements': 'a une structure anormale. Demandez une nouvelle livraison',
  'too-many-attributes': 'a une structure anormale. Demandez une nouvelle livraison',
  'too-long-text': 'contient un texte anormalement long. Demandez une nouvelle livraison',
  'too-slow': 'met trop de temps à être lu. Copiez la livraison sur ce disque, puis recommencez',
  malformed: 'est mal formé. Déposez de nouveau la livraison',
  'bad-archive': 'est une archive anormale. Demandez une nouvelle livraison',
  'error-answer': 'est un message d’erreur et non des données. Refaites l’export',
  packed: 'est à décompresser. Extrayez son contenu dans un dossier, puis donnez ce dossier à --aaf',
  'lone-file': 'est un seul fichier d’une livraison AAF. Donnez à --aaf le dossier qui le contient avec les autres',
  'no-aaf-file': 'ne contient aucun fichier AAF. Indiquez le dossier d’une livraison AAF, décompressée si c’est une archive',
  'too-heavy': 'est trop lourd. Donnez-le décompressé, par son dossier',
  'not-together': 'ne forme pas une livraison AAF. Indiquez le dossier d’une livraison AAF',
  'mixed-delivery': 'mêle une livraison complète et une livraison partielle (delta). Séparez-les, puis importez la complète d’abord',
};

const START: ByKind<StartRefusal, [], string> = {
  file: ({ refusal: { kind, file, line } }) =>
    `${quoted(file)} ${line === undefined ? '' : `(ligne ${String(line)}) `}${FILE_FAULTS[kind]}. ${KEPT}`,
  'no-school': () => `La livraison ne décrit aucun établissement. ${KEPT} Indiquez une livraison AAF complète avec --aaf.`,
  'choose-school': ({ wanted, schools }) =>
    `${wanted === undefined ? 'La livraison contient plusieurs établissements' : `La livraison ne décrit pas l’établissement ${wanted}`}. ${KEPT} Choisissez avec --school :\n${schools.map(({ uai, name }) => `  --school ${uai}   ${name}`).join('\n')}`,
  'no-base': () => `Cette livraison partielle (delta) dit ce qui change, et l’ENT n’a pas de livraison complète à laquelle l’appliquer. ${KEPT} Importez d’abord une livraison complète.`,
  'other-school': ({ wanted, current }) =>
    `La livraison décrit l’établissement ${wanted} et ces données sont celles de ${current}. ${KEPT} Choisissez un autre dossier avec --data ; ou, pour que cet ENT serve les deux, importez-la par « npm run ent -- import <livraison> --school ${wanted} --add-school ».`,
  'several-schools': ({ schools }) => severalSchoolsSentence(schools),
  'too-many-disappearances': ({ people, peopleBefore, groups, groupsBefore, links, linksBefore, disappearances }) =>
    `Cet import retirerait ${figureOf(people, NOUNS.person)} sur ${formatNumber(peopleBefore)}, ${figureOf(groups, NOUNS.group)} sur ${formatNumber(groupsBefore)}, et ${formatNumber(links)} ${agree(links, 'lien', 'liens')} avec une classe, un groupe ou un enfant sur ${formatNumber(linksBefore)}. ${KEPT} Vérifiez que la livraison est complète ; si elle l’est, relancez avec --accept-disappearances ${String(disappearances)}.`,
  'clear-beyond-loopback': ({ host }) =>
    `L’ENT n’écoute pas sur ${host} sans certificat : des noms d’élèves circuleraient en clair sur le réseau. Rien n’a été ouvert. Donnez un certificat avec --tls-cert et --tls-key, ou retirez --host pour rester sur cet ordinateur.`,
  'host-not-here': ({ host }) =>
    `Cet ordinateur n’a pas l’adresse ${host}. Rien n’a changé pour les personnes connectées. Donnez à --host une de ses adresses, ou 0.0.0.0 pour toutes.`,
  'port-forbidden': ({ port }) =>
    `Le système réserve le port ${String(port)}. Rien n’a changé. Choisissez avec --port un nombre à partir de 1024.`,
  'tls-unreadable': ({ file }) => `${quoted(file)} ne peut pas être lu. ${CLOSED} Vérifiez le chemin et les droits de lecture.`,
  'tls-not-a-certificate': ({ file }) => `${quoted(file)} n’est pas un certificat PEM. ${CLOSED} Donnez à --tls-cert le certificat, suivi de ceux de son autorité.`,
  'tls-not-a-key': ({ file }) => `${quoted(file)} n’est pas une clé privée PEM, ou une phrase secrète la protège. ${CLOSED} Donnez à --tls-key une clé PEM sans phrase secrète.`,
  'tls-mismatch': ({ file }) => `${quoted(file)} n’est pas la clé de ce certificat. ${CLOSED} Donnez à --tls-key la clé qui a servi à le demander.`,
  'tls-expired': ({ file, until }) =>
    `Le certificat ${quoted(file)} n’est plus valable depuis le ${until.slice(8, 10)}/${until.slice(5, 7)}/${until.slice(0, 4)} : aucune console ne l’accepterait. ${CLOSED} Donnez un certificat renouvelé.`,
  empty: () => 'Cet ENT ne connaît aucun établissement. Importez une livraison AAF avec --aaf <dossier>.',
};

/** What happened, what is safe and what to do, when an ENT does not start. */
export function startSentence(refusal: StartRefusal): string {
  return typeset(callByKind<StartRefusal, [], string>(START, refusal));
}

const DATABASE: { readonly [K in Exclude<DatabaseRefusal['kind'], 'unsafe-postgres' | 'unreachable'>]: string } = {
  'not-prepared': 'La base de données n’a pas encore les tables de cette version. Rien n’y a été touché. Son propriétaire les donne par « npm run ent -- prepare --database <adresse> --role <rôle de l’ENT> ».',
  'in-use': 'Console ENT est déjà lancée avec ces données. Rien n’a changé. Revenez à sa fenêtre, ou choisissez un autre dossier avec --data.',
  'not-a-database': 'Les données de l’ENT sont illisibles : fichier abîmé, d’un autre programme, ou clé différente. Rien n’y a été touché. Remettez une sauvegarde, ou choisissez un autre dossier avec --data.',
  'newer-version': 'Les données de l’ENT viennent d’une version plus récente. Rien n’y a été touché. Installez cette version.',
  'unsafe-sqlite': 'La base de données de cette installation n’est pas assez sûre pour garder des données. Rien n’a été écrit. Réinstallez avec « npm ci ».',
};

const UNSAFE_POSTGRES: Readonly<Record<string, string>> = {
  'seal key': 'Le fichier de --seal-key a moins de 32 octets : un secret si court se devine. Rien n’a été ouvert. Faites-en un, par exemple avec « openssl rand -out <fichier> 32 ».',
  sslmode: 'L’adresse de la base désigne un autre ordinateur sans vérifier son certificat : des noms d’élèves circuleraient en clair. Rien n’a été lu. Ajoutez « sslmode=verify-full » à l’adresse, et « sslrootcert=<fichier> » si l’autorité est la vôtre.',
  superuser: 'Le rôle de cette adresse passe outre les règles de la base : il verrait tous les établissements. Rien n’a été lu. Donnez à --database un rôle ordinaire, celui qu’a reçu « npm run ent -- prepare ».',
  owner: 'Le rôle de cette adresse possède les tables : il pourrait lever les règles qui séparent les établissements. Rien n’a été lu. Donnez à --database le rôle qu’a reçu « npm run ent -- prepare ».',
  'row security': 'Les règles de la base qui séparent les établissements ont été levées. Rien n’a été lu. Relancez « npm run ent -- prepare ».',
};

const UNDURABLE = 'La base est réglée pour ne pas attendre le disque (fsync = off) : une coupure de courant perdrait ce qui a été envoyé. Rien n’a été écrit. Remettez « fsync = on », puis relancez.';

/** The same when its database does not open. */
export function databaseSentence(refusal: DatabaseRefusal): string {
  if (refusal.kind === 'unsafe-postgres') return typeset(UNSAFE_POSTGRES[refusal.detail] ?? UNDURABLE);
  if (refusal.kind === 'unreachable') return typeset(`La base de données ne répond pas : ${refusal.detail}. Rien n’a changé. Vérifiez l’adresse de --database, le mot de passe et que la base est démarrée.`);
  return typeset(DATABASE[refusal.kind]);
}
