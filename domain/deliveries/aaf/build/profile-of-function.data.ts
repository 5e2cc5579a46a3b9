import type { Profile } from '../../../directory/profile.ts';

/** What an AAF function code means in a school. */
export interface FunctionMeaning {
  readonly profile: Profile;
  /** How a person's function is shown. */
  readonly label: string;
  /** How the group of those who hold it is called. */
  readonly group: string;
}

/** What somebody counts as when no function says it. */
export const PROFILE_WITHOUT_FUNCTION: Profile = 'administrative';

const teaching = (label: string): FunctionMeaning => ({ profile: 'teacher', label, group: label });
const administrative = (label: string): FunctionMeaning => ({ profile: 'administrative', label, group: label });

/**
 * Function code to profile (formats.md §1.5, domain.md §2.1). Academies and ENTs disagree on some lines (AES, ORI, ASE):
 * this table is where a platform changes them. DOC has a profile of its own and is not a teacher in a Kosmos ENT.
 */
export const PROFILE_OF_FUNCTION: Readonly<Record<string, FunctionMeaning>> = {
  ENS: { profile: 'teacher', label: 'Enseignement', group: 'Enseignement' },
  BED: teaching('Bourse d’étude'),
  EAP: teaching('Étudiants apprentis professeurs'),
  FCA: teaching('Formation continue des adultes'),
  FCP: teaching('Formation continue professionnelle'),
  FIJ: teaching('Formation initiale des jeunes'),
  PPA: teaching('Pôle de professeurs associés'),
  RPL: teaching('Remplacement'),
  UPI: teaching('Unité pédagogique d’intégration'),
  DOC: { profile: 'librarian', label: 'Documentation', group: 'Documentation' },
  DIR: { profile: 'direction', label: 'Direction', group: 'Personnel de direction' },
  DEC: { profile: 'direction', label: 'Directeur d’école', group: 'Directeurs d’école' },
  DSES: { profile: 'direction', label: 'Directeur de SEGPA', group: 'Directeurs de SEGPA' },
  EDU: { profile: 'schoolLife', label: 'Éducation (CPE)', group: 'Conseillers principaux d’éducation' },
  AED: { profile: 'schoolLife', label: 'Assistance éducative', group: 'Assistants d’éducation' },
  AES: {
    profile: 'schoolLife',
    label: 'Accompagnement d’élèves en situation de handicap',
    group: 'Accompagnants d’élèves (AESH)',
  },
  ADE: { profile: 'schoolLife', label: 'Aide éducative', group: 'Aides éducateurs' },
  ASH: { profile: 'schoolLife', label: 'Adaptation scolaire', group: 'Adaptation scolaire' },
  SUR: { profile: 'schoolLife', label: 'Surveillance', group: 'Surveillance' },
  ADF: administrative('Gestion et administration'),
  ADM: administrative('Secrétariat'),
  ADA: administrative('Administration'),
  ALB: administrative('Aide de laboratoire'),
  LAB: administrative('Laboratoire'),
  ASE: administrative('Service social'),
  CFC: administrative('Conseil en formation continue'),
  CPD: administrative('Conseil pédagogique'),
  CTR: administrative('Chef de travaux'),
  MDS: administrative('Santé et service social'),
  ORI: administrative('Orientation (PsyEN)'),
  OUV: administrative('Agents techniques'),
  PSY: administrative('Psychologie scolaire'),
  TEC: administrative('Personnel technique'),
  INS: { profile: 'academic', label: 'Inspection', group: 'Inspection' },
  INJ: { profile: 'academic', label: 'Inspection jeunesse', group: 'Inspection jeunesse' },
  IPE: { profile: 'academic', label: 'Inspection', group: 'Inspection' },
  IGN: { profile: 'academic', label: 'Inspection générale', group: 'Inspection générale' },
  IEX: { profile: 'academic', label: 'Inspection', group: 'Inspection' },
  COL: { profile: 'localAuthority', label: 'Collectivité', group: 'Collectivité' },
  COLTER: { profile: 'localAuthority', label: 'Collectivité territoriale', group: 'Collectivité territoriale' },
};
