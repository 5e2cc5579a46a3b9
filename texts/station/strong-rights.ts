import type { StrongRight } from '../../domain/strong-rights/strong-rights.ts';
import { namedInKey } from '../../domain/sync/named-in-key.ts';
import { formatDay } from '../language/dates.ts';
import { rowObject, type SettingNames } from '../language/setting-objects.ts';
import { ROLE_LABELS } from '../people/roles.ts';
import { figureOf, fr, NOUNS, quoted } from '../language/typography.ts';

/** The words of « Paramètres › Droits forts ». */
export const STRONG_RIGHTS_TEXTS = {
  tab: 'Droits forts',
  purpose: fr`Qui peut changer ce que d’autres peuvent faire, écrire à tous ou voir toutes les classes, à titre personnel. Relisez cette liste au moins une fois par an.`,
  inferred: fr`Quels droits sont forts est déduit : aucun texte n’en donne la liste.`,
  dormant: fr`La dernière connexion à la console est dite dans « Sessions et accès ». Celle des comptes de l’ENT lui-même n’y figure pas : aucune source ne la donne.`,
  none: fr`Personne n’a de droit fort à titre personnel.`,
  holders: 'Personnes qui ont un droit fort',
  left: 'Partie de l’établissement',
  gone: 'Une personne partie',
  withdraw: 'Retirer',
  keep: 'Revu, à garder',
  keepAll: 'Tout est revu',
  paper: { person: 'Personne', rights: 'Droits forts', reviewed: 'Revue', left: 'Partie' },
  readOnly: fr`Seuls l’administrateur ENT et la direction notent une revue.`,
} as const;

/** A right as its holder has it, under whose name it is listed: « Gestionnaire de « CDI » ». */
export function strongRightWords({ entity, id }: StrongRight, names: SettingNames): string {
  const { places: [place = ''], groups: [group = ''] } = namedInKey(entity, id);
  switch (entity) {
    case 'membership':
      return fr`Membre ${ofNamed(names.group(group), 'un groupe disparu')}`;
    case 'access':
      return fr`${ROLE_LABELS.manager} ${ofNamed(names.rubrique(place), 'une rubrique disparue')}`;
    case 'serviceAccess':
      return fr`Rôle le plus élevé ${ofNamed(names.service(place), 'un service disparu')}`;
    case 'moderator':
      return 'Modération de la messagerie';
    case 'allClasses':
      return 'Accès à toutes les classes';
    case 'assignmentManager':
      return 'Responsable d’affectation GAR';
    case 'pixManager':
      return 'Gestionnaire Pix';
    default:
      return rowObject({ entity, id }, names);
  }
}

function ofNamed(name: string | undefined, gone: string): string {
  return name === undefined ? fr`d’${gone}` : fr`de ${quoted(name)}`;
}

/** « Retirer : Gestionnaire de « CDI » », so that each button says what it takes away. */
export function withdrawLabel(right: string): string {
  return fr`Retirer : ${right}`;
}

/** « Revu le 9 nov. 2026 » */
export function reviewWords(day: string | undefined): string {
  return day === undefined ? 'Jamais revu' : fr`Revu le ${formatDay(day)}`;
}

/** « 12 personnes » */
export function holdersCount(people: number): string {
  return figureOf(people, NOUNS.person);
}
