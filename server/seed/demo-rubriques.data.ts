/** One rubrique of the demonstration, beside the root and the classes that the first import makes. */
export interface DemoRubrique {
  readonly id: string;
  readonly title: string;
  readonly parent: string;
  readonly open: 'publique' | 'privee';
  readonly kind?: 'pedagogique' | 'etablissement';
  /** Rights, as they are typed in the grid: a group of {@link RIGHT_HOLDERS} and one of V R P M G. */
  readonly rights: string;
  /** Sub-services that are on. */
  readonly services?: readonly ('blog' | 'blogComments' | 'agenda' | 'forum' | 'chat' | 'pad' | 'sharedFolders' | 'mailingList')[];
  readonly chatHours?: readonly { readonly days: readonly number[]; readonly from: string; readonly to: string }[];
  /** Articles and files; 0 is a rubrique that gives the site a poor image (RUB-01). */
  readonly content: number;
  /** Days since the last publication. */
  readonly publishedDaysAgo?: number;
  readonly home?: true;
  readonly temporary?: true;
  readonly archived?: true;
}

/** Letters of the `rights` column. */
export const RIGHT_HOLDERS: Readonly<Record<string, string>> = {
  tous: 'profil:tous',
  eleves: 'profil:eleves',
  parents: 'profil:responsables',
  profs: 'profil:enseignants',
  doc: 'profil:documentalistes',
  vs: 'profil:vie-scolaire',
  dir: 'profil:direction',
  adm: 'profil:administratifs',
  chef: 'habilitation:chef-etablissement',
  journal: 'libre:club-journal',
  delegues: 'libre:delegues',
  numerique: 'libre:commission-numerique',
  maths: 'libre:equipe-mathematiques',
};

const LUNCH = [{ days: [1, 2, 4, 5], from: '12:00', to: '13:30' }] as const;

/** The 27 rubriques that, with the root and 12 classes, make the 40 of domain.md §7.2. */
export const DEMO_RUBRIQUES: readonly DemoRubrique[] = [
  { id: 'actualites', title: 'Actualités', parent: 'racine', open: 'publique', rights: 'tous:V vs:P adm:R doc:G dir:G chef:G', services: ['blog'], content: 34, publishedDaysAgo: 2, home: true },
  { id: 'informations-pratiques', title: 'Informations pratiques', parent: 'racine', open: 'publique', rights: 'tous:V adm:P dir:G chef:G', content: 11, publishedDaysAgo: 60 },
  { id: 'vie-etablissement', title: 'Vie de l’établissement', parent: 'racine', open: 'publique', rights: 'tous:V profs:R vs:P dir:G chef:G', services: ['blog', 'agenda'], content: 18, publishedDaysAgo: 9 },
  { id: 'cdi', title: 'CDI', parent: 'vie-etablissement', open: 'publique', rights: 'tous:V profs:R doc:G dir:G chef:G', services: ['blog', 'agenda', 'sharedFolders'], content: 27, publishedDaysAgo: 4 },
  { id: 'club-journal', title: 'Club journal', parent: 'cdi', open: 'publique', rights: 'tous:V profs:R journal:R doc:M dir:G chef:G', services: ['blog', 'pad'], content: 16, publishedDaysAgo: 12 },
  { id: 'nouveautes-cdi', title: 'Nouveautés du CDI', parent: 'cdi', open: 'publique', rights: 'tous:V doc:G chef:G', services: ['blog'], content: 9, publishedDaysAgo: 21 },
  { id: 'restauration', title: 'Restauration', parent: 'vie-etablissement', open: 'publique', rights: 'tous:V adm:P dir:G chef:G', services: ['blog'], content: 0 },
  { id: 'association-sportive', title: 'Association sportive', parent: 'vie-etablissement', open: 'publique', rights: 'tous:V profs:R dir:G chef:G', services: ['blog', 'agenda'], content: 14, publishedDaysAgo: 6 },
  { id: 'foyer', title: 'Foyer socio-éducatif', parent: 'vie-etablissement', open: 'privee', rights: 'eleves:V parents:V profs:V vs:M doc:G dir:G chef:G', services: ['blog'], content: 7, publishedDaysAgo: 30, home: true },
  { id: 'conseil-vie-collegienne', title: 'Conseil de la vie collégienne', parent: 'vie-etablissement', open: 'privee', rights: 'eleves:V delegues:R vs:M dir:G chef:G', services: ['blog', 'forum'], content: 0 },
  { id: 'vie-scolaire', title: 'Vie scolaire', parent: 'racine', open: 'privee', rights: 'eleves:V parents:V profs:V vs:G dir:G chef:G', services: ['blog', 'agenda'], content: 22, publishedDaysAgo: 3 },
  { id: 'delegues', title: 'Délégués', parent: 'vie-scolaire', open: 'privee', rights: 'delegues:R vs:M dir:G chef:G', services: ['chat', 'forum'], content: 5, publishedDaysAgo: 15 },
  { id: 'assistants-education', title: 'Équipe des assistants d’éducation', parent: 'vie-scolaire', open: 'privee', rights: 'vs:G dir:G chef:G', services: ['sharedFolders', 'mailingList'], content: 19, publishedDaysAgo: 1 },
  { id: 'orientation', title: 'Orientation', parent: 'racine', open: 'publique', rights: 'tous:V profs:R adm:R dir:G chef:G', services: ['blog', 'agenda'], content: 13, publishedDaysAgo: 40 },
  { id: 'stages-3e', title: 'Stages de 3e', parent: 'orientation', open: 'privee', rights: 'eleves:V parents:V profs:P dir:G chef:G', services: ['sharedFolders', 'chat'], chatHours: LUNCH, content: 8, publishedDaysAgo: 18 },
  { id: 'disciplines', title: 'Disciplines', parent: 'racine', open: 'privee', kind: 'pedagogique', rights: 'eleves:V profs:P doc:V dir:G chef:G', content: 4, publishedDaysAgo: 55 },
  { id: 'mathematiques', title: 'Mathématiques', parent: 'disciplines', open: 'privee', kind: 'pedagogique', rights: 'eleves:V profs:V maths:G chef:G', services: ['blog', 'sharedFolders'], content: 31, publishedDaysAgo: 5 },
  { id: 'francais', title: 'Français', parent: 'disciplines', open: 'privee', kind: 'pedagogique', rights: 'eleves:V profs:P doc:R chef:G', services: ['blog', 'pad'], content: 24, publishedDaysAgo: 8 },
  { id: 'histoire-geographie', title: 'Histoire-géographie', parent: 'disciplines', open: 'privee', kind: 'pedagogique', rights: 'eleves:V profs:P chef:G', services: ['blog', 'sharedFolders'], content: 17, publishedDaysAgo: 22 },
  { id: 'langues-vivantes', title: 'Langues vivantes', parent: 'disciplines', open: 'privee', kind: 'pedagogique', rights: 'eleves:V profs:P chef:G', services: ['blog', 'forum'], content: 12, publishedDaysAgo: 45 },
  { id: 'sciences', title: 'Sciences', parent: 'disciplines', open: 'privee', kind: 'pedagogique', rights: 'eleves:R profs:P chef:G', services: ['blog', 'sharedFolders'], content: 20, publishedDaysAgo: 13 },
  { id: 'eps', title: 'EPS', parent: 'disciplines', open: 'privee', kind: 'pedagogique', rights: 'eleves:V profs:P chef:G', services: ['agenda'], content: 6, publishedDaysAgo: 33 },
  { id: 'espace-direction', title: 'Espace direction', parent: 'racine', open: 'privee', rights: 'dir:G chef:G', services: ['sharedFolders', 'mailingList'], content: 42, publishedDaysAgo: 1 },
  { id: 'projets', title: 'Projets', parent: 'racine', open: 'privee', kind: 'pedagogique', rights: 'eleves:V parents:V profs:R vs:V dir:G chef:G', services: ['blog'], content: 10, publishedDaysAgo: 16 },
  { id: 'semaine-des-langues', title: 'Semaine des langues', parent: 'projets', open: 'privee', kind: 'pedagogique', rights: 'eleves:V profs:P dir:G chef:G', services: ['blog', 'agenda'], content: 0, temporary: true },
  { id: 'voyage-a-rome', title: 'Voyage à Rome', parent: 'classe:3C', open: 'privee', kind: 'pedagogique', rights: 'tous:V eleves:V parents:V profs:R vs:V dir:G', services: ['blog', 'sharedFolders'], content: 6, publishedDaysAgo: 27, temporary: true },
  { id: 'archives-2024-2025', title: 'Archives 2024-2025', parent: 'racine', open: 'privee', rights: 'eleves:V parents:V profs:V dir:G chef:G', services: ['blog'], content: 88, publishedDaysAgo: 490, archived: true },
];
