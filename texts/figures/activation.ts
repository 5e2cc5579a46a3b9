import type { Activation, FigurePopulation } from '../../domain/figures/school/activation.ts';
import { formatDay } from '../language/dates.ts';
import { fr, quoted } from '../language/typography.ts';
import { FAMILY_LABELS } from '../people/roles.ts';
import { FIGURES_TEXTS, shareText } from './figures.ts';

/** Activation of accounts, in « Indicateurs ». */
export const ACTIVATION_TEXTS = {
  byFamily: fr`Activation par profil`,
  byClass: fr`Activation des élèves par classe`,
  guardiansByClass: fr`Activation des responsables par classe`,
  whence: fr`Se calcule d’un état des comptes (écran « Comptes »), ou se lit dans des statistiques importées.`,
  none: fr`Ni l’état des comptes ni des statistiques ne le disent : inconnu.`,
  activated: fr`Activés`,
  notActivated: fr`Non activés`,
  unknown: fr`État inconnu`,
  columns: ['Population', 'Personnes', fr`État connu`, fr`Activés`, 'Part'],
} as const;

/** « 30 sur 45, 67 % »; « inconnu ». */
export function activationText({ known, activated }: Pick<Activation, 'known' | 'activated'>): string {
  if (known === null || activated === null || known === 0) return FIGURES_TEXTS.unknown;
  return fr`${shareText(activated, known)}, ${Math.round((activated / known) * 100)} %`;
}

/** « Élèves », « 6e A », or that several are together. */
export function figurePopulationLabel(population: FigurePopulation | null): string {
  if (population === null) return FIGURES_TEXTS.others;
  return population.kind === 'family' ? FAMILY_LABELS[population.family] : population.name;
}

/** Where these figures come from. */
export function fromAccounts(platform: string, day: string): string {
  return platform === '' ? fr`D’après l’état des comptes du ${formatDay(day)}.` : fr`D’après l’état des comptes du ${formatDay(day)}, plateforme ${quoted(platform)}.`;
}

/** The same of figures that a file of statistics says. */
export function fromStatistics(day: string): string {
  return fr`D’après les statistiques importées, au ${formatDay(day)}.`;
}
