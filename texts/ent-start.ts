import { formatNumber, fr, quoted } from './typography.ts';

interface SchoolName {
  readonly uai: string;
  readonly name: string;
}

/** Why an ENT does not start or does not import, as its operator reads it on the command line. */
export type EntStartRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-school' }
  | { readonly kind: 'choose-school'; readonly schools: readonly SchoolName[] }
  | { readonly kind: 'other-school'; readonly current: string; readonly wanted: string }
  | { readonly kind: 'file'; readonly refusal: { readonly kind: string; readonly file: string; readonly line?: number } }
  | {
      readonly kind: 'too-many-disappearances';
      readonly people: number;
      readonly peopleBefore: number;
      readonly groups: number;
      readonly groupsBefore: number;
      readonly disappearances: number;
    }
  | { readonly kind: 'in-use' }
  | { readonly kind: 'not-a-database' }
  | { readonly kind: 'newer-version'; readonly found: number; readonly known: number }
  | { readonly kind: 'unsafe-sqlite'; readonly detail: string };

const UNTOUCHED = fr`Les données de l’ENT n’ont pas changé.`;

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  unreadable: fr`ne peut pas être lu`,
  empty: fr`est vide`,
  truncated: fr`est incomplet`,
  'not-aaf': fr`n’est pas un fichier AAF`,
  'bad-encoding': fr`n’est pas dans l’encodage qu’il annonce`,
  'forbidden-doctype': fr`contient une déclaration DOCTYPE interdite`,
  'too-large': fr`est trop volumineux`,
  'too-deep': fr`est trop imbriqué`,
  'too-many-elements': fr`contient trop d’éléments`,
  'too-many-attributes': fr`contient trop d’attributs`,
  'too-long-text': fr`contient un texte trop long`,
  'too-slow': fr`demande trop de temps`,
  malformed: fr`n’est pas du XML bien formé`,
  'no-aaf-file': fr`ne contient aucun fichier AAF`,
  'delta-not-supported': fr`est une livraison différentielle`,
  'first-degree-not-supported': fr`est une livraison du premier degré`,
};

/** The sentence that says why an ENT does not start, what is safe, and what to do. */
export function entStartRefusal(refusal: EntStartRefusal): string {
  switch (refusal.kind) {
    case 'empty':
      return fr`Cet ENT n’a pas encore d’établissement. Indiquez une livraison AAF avec --aaf <dossier>.`;
    case 'no-school':
      return fr`La livraison ne décrit pas l’établissement demandé. ${UNTOUCHED} Vérifiez les fichiers EtabEducNat, ou l’UAI donné à --school.`;
    case 'choose-school':
      return chooseSchool(refusal.schools);
    case 'other-school':
      return fr`Cet ENT tient déjà l’établissement ${refusal.current}, pas ${refusal.wanted}. ${UNTOUCHED} Choisissez un autre dossier avec --data.`;
    case 'file':
      return brokenFile(refusal.refusal);
    case 'too-many-disappearances':
      return tooManyDisappearances(refusal);
    default:
      return databaseRefusal(refusal);
  }
}

function chooseSchool(schools: readonly SchoolName[]): string {
  const list = schools.map(({ uai, name }) => `  ${uai}  ${name}`).join('\n');
  return fr`La livraison décrit ${schools.length} établissements. Choisissez-en un avec --school <UAI> :` + `\n${list}`;
}

function brokenFile({ kind, file, line }: { readonly kind: string; readonly file: string; readonly line?: number }): string {
  const problem = FILE_PROBLEMS[kind] ?? FILE_PROBLEMS['malformed'] ?? '';
  const place = line === undefined ? '' : fr` (ligne ${line})`;
  return fr`${quoted(file)} ${problem}${place}. ${UNTOUCHED} Demandez une nouvelle livraison, puis recommencez.`;
}

function tooManyDisappearances(refusal: Extract<EntStartRefusal, { readonly kind: 'too-many-disappearances' }>): string {
  const { people, peopleBefore, groups, groupsBefore, disappearances } = refusal;
  const lost = fr`${formatNumber(people)} personnes sur ${formatNumber(peopleBefore)} et ${formatNumber(groups)} groupes sur ${formatNumber(groupsBefore)}`;
  return fr`Cette livraison ferait disparaître ${lost}. ${UNTOUCHED} Vérifiez qu’elle est complète ; pour l’accepter, relancez avec --accept-disappearances ${disappearances}.`;
}

function databaseRefusal(refusal: Extract<EntStartRefusal, { readonly kind: 'in-use' | 'not-a-database' | 'newer-version' | 'unsafe-sqlite' }>): string {
  switch (refusal.kind) {
    case 'in-use':
      return fr`Un autre ENT utilise déjà ce dossier. Arrêtez-le, ou choisissez un autre dossier avec --data.`;
    case 'not-a-database':
      return fr`Les données de l’ENT ne s’ouvrent pas : le fichier est abîmé, ou sa clé n’est pas la bonne. ${UNTOUCHED} Restaurez une sauvegarde.`;
    case 'newer-version':
      return fr`Une version plus récente a écrit ces données. ${UNTOUCHED} Mettez le programme à jour.`;
    default:
      return fr`Le moteur de base de données n’offre pas les garanties attendues (${refusal.detail}). ${UNTOUCHED} Réinstallez le programme.`;
  }
}
