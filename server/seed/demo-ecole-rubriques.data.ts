import type { DemoRubrique } from './demo-rubriques.data.ts';

/** The rubriques of the fictitious école, beside the root and the classes: fewer than a collège's, with anomalies of their own. */
export const ECOLE_RUBRIQUES: readonly DemoRubrique[] = [
  { id: 'actualites', title: 'Actualités de l’école', parent: 'racine', open: 'publique', rights: 'tous:V profs:P dir:G chef:G', services: ['blog'], content: 12, publishedDaysAgo: 3, home: true },
  { id: 'informations-pratiques', title: 'Informations pratiques', parent: 'racine', open: 'publique', rights: 'tous:V adm:P dir:G chef:G', content: 6, publishedDaysAgo: 50 },
  { id: 'cantine', title: 'Cantine et garderie', parent: 'informations-pratiques', open: 'publique', rights: 'tous:V adm:P dir:G chef:G', services: ['blog'], content: 0 },
  { id: 'vie-ecole', title: 'Vie de l’école', parent: 'racine', open: 'privee', rights: 'eleves:V parents:V profs:P dir:G chef:G', services: ['blog', 'agenda'], content: 15, publishedDaysAgo: 6, home: true },
  { id: 'conseil-ecole', title: 'Conseil d’école', parent: 'vie-ecole', open: 'privee', rights: 'parents:V profs:R dir:G chef:G', services: ['chat', 'forum'], content: 4, publishedDaysAgo: 30 },
  { id: 'bibliotheque', title: 'Bibliothèque', parent: 'vie-ecole', open: 'privee', rights: 'eleves:V parents:V profs:P dir:G chef:G', services: ['blog'], content: 9, publishedDaysAgo: 14 },
  { id: 'conseil-maitres', title: 'Conseil des maîtres', parent: 'racine', open: 'privee', rights: 'profs:P dir:G chef:G', services: ['sharedFolders', 'mailingList'], content: 20, publishedDaysAgo: 2 },
  { id: 'classe-decouverte', title: 'Classe de découverte', parent: 'vie-ecole', open: 'privee', kind: 'pedagogique', rights: 'eleves:V parents:V profs:P dir:G chef:G', services: ['blog', 'sharedFolders'], content: 0, temporary: true },
];
