import type { GarCoverage } from '../../domain/figures/school/gar-coverage.ts';
import type { RubriqueLife } from '../../domain/figures/school/rubrique-life.ts';
import { SMALLEST_GROUP } from '../../domain/figures/small-groups.ts';
import { levelLabel } from '../language/level-label.ts';
import { formatNumber, fr } from '../language/typography.ts';

/** « Indicateurs » (S3-013). */
export const FIGURES_TEXTS = {
  purpose: fr`L’usage de l’ENT dans l’établissement : ce que la console calcule de ce qu’elle sait, et ce que disent les statistiques importées. Un chiffre que rien ne dit est « inconnu », jamais zéro.`,
  nobody: fr`Rien ici n’est compté par personne. Un groupe de moins de ${SMALLEST_GROUP} personnes n’est pas montré seul : il est réuni à d’autres (seuil déduit, aucune source n’en donne).`,
  unknown: 'inconnu',
  nothing: fr`Rien à montrer : tous les groupes ont moins de ${SMALLEST_GROUP} personnes.`,
  life: fr`Rubriques vivantes`,
  lifeHelp: (days: number) => fr`Publication depuis moins de ${formatNumber(days)} jours (seuil du contrôle RUB-02). Ni l’ENT ni ses imports ne disent qui lit : « peuvent lire » compte des droits, pas des lectures. Une ligne par rubrique de premier niveau, elle-même comprise ; celles des classes ensemble.`,
  lifeNone: fr`Aucune rubrique reçue de l’ENT.`,
  lifeColumns: { title: 'Rubrique', rubriques: 'Rubriques', alive: 'Vivantes', silent: 'Silencieuses', unknown: fr`Date inconnue`, contents: 'Contenus', readers: 'Peuvent lire', publishers: 'Peuvent publier' },
  lifeSeries: { alive: 'Vivantes', silent: 'Silencieuses', unknown: fr`Date inconnue` },
  others: fr`Autres, réunis`,
  coverage: fr`Couverture GAR`,
  coverageHelp: fr`Ce que le plan de l’établissement donne, brouillon compris ; la console GAR seule dit ce qui est affecté.`,
  coverageNone: fr`Aucun abonnement reçu du GAR : la couverture est inconnue.`,
  coverageColumns: { population: 'Niveau', people: 'Personnes', resources: 'Ressources possibles', assigned: fr`Ressources affectées`, served: fr`Personnes servies` },
  coverageSeries: { assigned: fr`Affectées`, missing: fr`Affectées à personne` },
  classes: fr`Rubriques de classe`,
  teachers: 'Enseignants',
} as const;

/** « Vie du collège », « Rubriques de classe », or that several rubriques are together. */
export function lifeLabel({ head }: Pick<RubriqueLife, 'head'>): string {
  if (head === null) return FIGURES_TEXTS.others;
  return head.kind === 'classes' ? FIGURES_TEXTS.classes : head.title;
}

/** « 6e », « Enseignants », or that several levels are together. */
export function populationLabel({ population }: Pick<GarCoverage, 'population'>): string {
  if (population === null) return FIGURES_TEXTS.others;
  return population.kind === 'teachers' ? FIGURES_TEXTS.teachers : levelLabel(population.level);
}

/** The name of a drawing, whose figures are in the table beside. */
export function chartName(title: string): string {
  return fr`Graphique : ${title}, chiffres dans le tableau à côté`;
}

/** The same on paper, for who hears it. */
export function chartInPaper(title: string): string {
  return fr`Graphique : ${title}, chiffres dans le tableau qui suit`;
}

/** The name of the place of a table, which may be scrolled. */
export function tableName(title: string): string {
  return fr`Tableau : ${title}`;
}

/** A figure, or that nobody knows it. */
export function figureText(figure: number | null): string {
  return figure === null ? FIGURES_TEXTS.unknown : formatNumber(figure);
}

/** « 12 sur 20 ». */
export function shareText(some: number, all: number): string {
  return fr`${formatNumber(some)} sur ${formatNumber(all)}`;
}
