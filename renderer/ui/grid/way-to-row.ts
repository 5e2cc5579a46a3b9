import { parseAssignmentId } from '../../../domain/gar/plan/assignment.ts';
import { functionalLine } from '../../../domain/messaging/functional-lines.ts';
import { parseMembershipId } from '../../../domain/rubriques/principal.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import { namedInKey } from '../../../domain/sync/named-in-key.ts';
import type { Way } from '../fields/screen-search.ts';

/** The screen that shows a row of the settings, with what the row is about chosen there. */
export function wayToRow(entity: SettingsEntity, id: string): Way {
  return WAYS[entity](id);
}

const MATRIX = (): Way => ({ to: '/messagerie', search: {} });
const PARAMETERS = (): Way => ({ to: '/messagerie', search: { onglet: 'parametres' } });
const LINES = (): Way => ({ to: '/messagerie', search: { onglet: 'lignes' } });
const CHARGES = (): Way => ({ to: '/gar', search: { onglet: 'responsables' } });
const LICENCES = (): Way => ({ to: '/gar', search: { onglet: 'manques' } });
const INSPECTIONS = (): Way => ({ to: '/inspections', search: {} });
const PRIVACY = (): Way => ({ to: '/parametres', search: { onglet: 'confidentialite' } });
const control = (id: string): Way => ({ to: '/controles', search: { id } });

const WAYS: Readonly<Record<SettingsEntity, (id: string) => Way>> = {
  rubrique: (id) => ({ to: '/rubriques', search: { id } }),
  access: (id) => ({ to: '/rubriques', search: placeIn('access', id) }),
  schoolGroup: groupWay,
  membership: (id) => groupWay(parseMembershipId(id)?.groupId),
  conflict: () => ({ to: '/synchronisation', search: { onglet: 'conflits' } }),
  visibilityRule: MATRIX,
  matrixPreset: MATRIX,
  messagingSettings: PARAMETERS,
  moderator: PARAMETERS,
  schoolCalendar: () => ({ to: '/annee-scolaire', search: {} }),
  accountSuspension: () => ({ to: '/comptes', search: {} }),
  announcement: (id) => ({ to: '/communication', search: { id } }),
  homePage: () => ({ to: '/page-d-accueil', search: {} }),
  homeTile: (id) => ({ to: '/page-d-accueil', search: { id } }),
  platform: () => ({ to: '/parametres', search: { onglet: 'plateforme' } }),
  allClasses: LINES,
  service: (id) => ({ to: '/services', search: { id } }),
  serviceAccess: (id) => ({ to: '/services', search: placeIn('serviceAccess', id) }),
  accompaniment: () => ({ to: '/services', search: {} }),
  ignoredControl: control,
  proposition: control,
  checklistItem: () => ({ to: '/tableau-de-bord', search: {} }),
  controlThreshold: () => ({ to: '/parametres', search: {} }),
  correspondence: () => ({ to: '/remplacements', search: { emploi: 1 } }),
  upstreamReport: () => ({ to: '/journal', search: {} }),
  garSubscription: (id) => ({ to: '/gar', search: { id } }),
  garAssignment: (id) => ({ to: '/gar', search: shown(parseAssignmentId(id)?.subscriptionId) }),
  assignmentManager: CHARGES,
  pixManager: CHARGES,
  licenceRecovery: LICENCES,
  departure: LICENCES,
  replacement: (id) => ({ to: '/remplacements', search: { id } }),
  timetableSettings: () => ({ to: '/remplacements', search: { emploi: 1 } }),
  inspection: (id) => ({ to: '/inspections', search: { id } }),
  inspector: INSPECTIONS,
  visa: () => ({ to: '/inspections', search: { visas: 1 } }),
  teacherTimetable: (id) => ({ to: '/annuaire', search: { id } }),
  offlineLease: () => ({ to: '/parametres', search: {} }),
  rightsReview: () => ({ to: '/parametres', search: {} }),
  limitation: PRIVACY,
  answerers: PRIVACY,
};

/** A line of « Qui fait quoi ? » has a screen of its own. */
function groupWay(id: string | undefined): Way {
  if (id !== undefined && functionalLine(id) !== undefined) return { to: '/messagerie', search: { onglet: 'lignes', ligne: id } };
  return { to: '/groupes', search: shown(id) };
}

function placeIn(entity: SettingsEntity, id: string): { readonly id?: string } {
  return shown(namedInKey(entity, id).places[0]);
}

function shown(id: string | undefined): { readonly id?: string } {
  return id === undefined ? {} : { id };
}
