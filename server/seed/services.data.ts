import type { ServiceRole } from '../../domain/services/service.ts';

/** A service of the reference ENT. */
export interface ServiceSeed {
  readonly code: string;
  readonly label: string;
  readonly category: 'Administration' | 'Communication' | 'Pédagogie' | 'Ressources' | 'Vie scolaire';
  /** From the lowest to the highest. Only those of Médiacentre and « Fiches élèves » are named by a source. */
  readonly roles: readonly ServiceRole[];
  /** Who uses it, besides the head's group which has the highest role everywhere (S2-114). */
  readonly holders: Readonly<Record<string, string>>;
}

const USE: ServiceRole = { code: 'use', label: 'Utilisation' };
const MANAGE: ServiceRole = { code: 'manage', label: 'Gestion' };
const USUAL: readonly ServiceRole[] = [USE, MANAGE];
const EVERYONE = { 'profil:tous': 'use' } as const;

const staff = (role: string): Readonly<Record<string, string>> =>
  Object.fromEntries(['enseignants', 'documentalistes', 'vie-scolaire', 'administratifs'].map((profile) => [`profil:${profile}`, role]));

/** The services that the guide names (domain.md §2.2); their roles are those of this reference ENT. */
export const SERVICES: readonly ServiceSeed[] = [
  { code: 'MSG', label: 'Messagerie', category: 'Communication', roles: USUAL, holders: EVERYONE },
  { code: 'COM', label: 'Communication ciblée', category: 'Communication', roles: USUAL, holders: { 'profil:vie-scolaire': 'use', 'profil:administratifs': 'use' } },
  { code: 'RUB', label: 'Rubriques', category: 'Communication', roles: USUAL, holders: EVERYONE },
  { code: 'PUB', label: 'Publication de la page d’accueil', category: 'Communication', roles: USUAL, holders: {} },
  { code: 'FRM', label: 'Formulaires', category: 'Communication', roles: USUAL, holders: staff('use') },
  { code: 'CDT', label: 'Cahier de textes', category: 'Pédagogie', roles: [{ code: 'read', label: 'Consultation' }, ...USUAL], holders: { 'profil:eleves': 'read', 'profil:responsables': 'read', 'profil:enseignants': 'use' } },
  { code: 'CLP', label: 'Classeur pédagogique', category: 'Pédagogie', roles: USUAL, holders: { 'profil:enseignants': 'use', 'profil:eleves': 'use' } },
  { code: 'MED', label: 'Médiacentre', category: 'Ressources', roles: [USE, { code: 'gar', label: 'Responsable d’affectation GAR' }], holders: { 'profil:eleves': 'use', ...staff('use') } },
  { code: 'EDT', label: 'Gestion emploi du temps', category: 'Vie scolaire', roles: [{ code: 'read', label: 'Consultation' }, MANAGE], holders: { 'profil:vie-scolaire': 'read', 'profil:administratifs': 'read' } },
  { code: 'PRO', label: 'Bloc Pronote', category: 'Vie scolaire', roles: [USE], holders: EVERYONE },
  { code: 'ANN', label: 'Annuaire', category: 'Administration', roles: [{ code: 'read', label: 'Consultation' }, MANAGE], holders: staff('read') },
  { code: 'FIC', label: 'Fiches élèves', category: 'Administration', roles: [{ code: 'consult', label: 'Consultation établissement' }, { code: 'modify', label: 'Modification' }], holders: { 'profil:vie-scolaire': 'consult', 'habilitation:super-administrateur': 'modify' } },
  { code: 'QFQ', label: 'Qui fait quoi\u202F?', category: 'Administration', roles: [MANAGE], holders: { 'habilitation:super-administrateur': 'manage' } },
  { code: 'IDP', label: 'Importer les identifiants Pronote', category: 'Administration', roles: [MANAGE], holders: { 'habilitation:super-administrateur': 'manage' } },
];

/** Where an administrator finds a service in the ENT (S2-074). */
export function serviceMenuPath(label: string): string {
  return `Administration › Services › Liste des services › ${label}`;
}
