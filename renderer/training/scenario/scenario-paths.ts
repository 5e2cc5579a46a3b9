import type { StepPlace } from '../../../domain/training/scenario/scenario.ts';

/** The addresses of the screens where steps take place. */
export const SCENARIO_PATHS = {
  dashboard: '/tableau-de-bord', controls: '/controles', directory: '/annuaire', groups: '/groupes', rubriques: '/rubriques', messaging: '/messagerie', services: '/services', gar: '/gar',
  replacements: '/remplacements', inspections: '/inspections', communication: '/communication', homePage: '/page-d-accueil', accounts: '/comptes', schoolYear: '/annee-scolaire', figures: '/indicateurs', whatIf: '/et-si', situation: '/ma-situation', families: '/depannage-familles', sync: '/synchronisation', journal: '/journal', importer: '/importer',
  settings: '/parametres', training: '/formation',
} as const satisfies Readonly<Record<StepPlace['screen'], string>>;
