import { agree, figureOf, fr, NOUNS, quoted, type Noun } from '../language/typography.ts';
import { figure, nameIn, nameOf, type FamilyTexts } from './control-text.ts';

const SERVICE: Noun = { one: 'service', many: 'services', gender: 'm' };
const SERVICES = 'Administration › Services › Liste des services';

/** Access to services (domain.md §3.1). */
export const SVC_TEXTS: FamilyTexts<'SVC'> = {
  'SVC-01': {
    title: fr`L’administrateur peut ouvrir « Fiches élèves »`,
    message: () => fr`L’administrateur ne peut pas ouvrir « Fiches élèves » (erreur 403 attendue).`,
    several: () => fr`L’administrateur ne peut pas ouvrir « Fiches élèves » (erreur 403 attendue).`,
    path: fr`Administration › Services › Fiches élèves › Crayon › Accès utilisateur`,
    fix: fr`Donner au groupe « Super Administrateur » le rôle le plus élevé de « Fiches élèves ».`,
  },
  'SVC-02': {
    title: fr`Les droits changés aujourd’hui attendent la prochaine connexion`,
    message: (finding, names) => {
      const [holder] = finding.objects;
      const who = holder === undefined ? '' : nameOf(holder, names);
      return fr`Service ${quoted(nameIn(finding, 'service', names))} : le droit sera effectif après déconnexion et reconnexion (${who}).`;
    },
    several: ({ length }) => fr`${figureOf(length, NOUNS.right)} ${agree(length, 'changé aujourd’hui sera effectif', 'changés aujourd’hui seront effectifs')} après déconnexion et reconnexion.`,
    path: fr`Rien à faire dans l’ENT`,
    fix: fr`Demander aux personnes concernées de se déconnecter, puis de se reconnecter.`,
  },
  'SVC-03': {
    title: fr`Les services actifs sont ouverts à quelqu’un`,
    message: (finding, names) => {
      const accesses = figure(finding, 'accesses');
      const state = accesses === 0 ? fr`actif sans accès` : fr`inactif mais ${figureOf(accesses, { one: 'accès', many: 'accès', gender: 'm' })}`;
      return fr`Service ${quoted(nameIn(finding, 'service', names))} : ${state}.`;
    },
    several: (findings) => fr`${figureOf(findings.length, SERVICE)} ${agree(findings.length, 'est actif sans accès, ou inactif', 'sont actifs sans accès, ou inactifs')} avec des accès.`,
    path: SERVICES,
    fix: fr`Ouvrir le service à une population, ou retirer ce qui ne sert pas.`,
  },
};
