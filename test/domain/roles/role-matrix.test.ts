import { describe, expect, it } from 'vitest';
import { ConsoleRole, mayEdit, mayKeepHelpTrees, maySend, ROLE_MATRIX } from '../../../domain/roles/role-matrix.ts';
import { SETTINGS_ENTITIES, type SettingsEntity } from '../../../domain/sync/entity.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import type { RowTable } from '../../../domain/sync/row-table.ts';
import { refusal, smallSchool } from '../settings.ts';

/** What each role may change, written a second time on purpose: the table is the rule (S2-091, domain.md §2.8). */
const MAY_EDIT: Readonly<Record<ConsoleRole, readonly SettingsEntity[]>> = {
  administrator: [
    'rubrique', 'access', 'schoolGroup', 'membership', 'conflict',
    'visibilityRule', 'messagingSettings', 'moderator', 'allClasses', 'matrixPreset',
    'service', 'serviceAccess', 'accompaniment', 'ignoredControl', 'proposition', 'checklistItem',
    'controlThreshold', 'schoolCalendar', 'correspondence', 'platform', 'announcement', 'accountSuspension', 'homePage', 'homeTile',
    'garAssignment', 'assignmentManager', 'pixManager', 'licenceRecovery', 'replacement', 'timetableSettings', 'inspection', 'inspector', 'visa',
    'offlineLease', 'rightsReview', 'limitation', 'answerers',
  ],
  head: ['conflict', 'proposition', 'inspection', 'inspector', 'visa', 'assignmentManager', 'pixManager', 'rightsReview', 'announcement', 'answerers'],
  deputy: ['conflict', 'proposition', 'inspection', 'inspector', 'visa', 'assignmentManager', 'pixManager', 'rightsReview', 'announcement', 'answerers'],
  assignmentManager: ['conflict', 'garAssignment', 'licenceRecovery'],
  trainer: [],
};

const HARMLESS: Readonly<Record<SettingsEntity, Change>> = {
  rubrique: { entity: 'rubrique', id: 'mother', edits: [{ field: 'title', was: 'Mère', set: 'M' }] },
  access: { entity: 'access', id: 'mother|group:6A', edits: [{ field: 'role', was: 'visitor', set: 'writer' }] },
  schoolGroup: { entity: 'schoolGroup', id: 'free', edits: [{ field: 'name', was: 'Club', set: 'C' }] },
  membership: { entity: 'membership', id: 'free|ann', edits: [{ field: 'member', was: true, set: false }] },
  conflict: { entity: 'conflict', id: 'c', edits: [{ field: 'resolution', was: [], set: { choice: 'mine' } }] },
  visibilityRule: { entity: 'visibilityRule', id: 'student|classSphere', edits: [{ field: 'visible', was: false, set: true }] },
  messagingSettings: { entity: 'messagingSettings', id: 'general', edits: [{ field: 'reporting', was: null, set: true }] },
  moderator: { entity: 'moderator', id: 'person:ann', edits: [{ field: 'moderates', was: false, set: true }] },
  allClasses: { entity: 'allClasses', id: 'ann', edits: [{ field: 'granted', was: false, set: true }] },
  matrixPreset: {
    entity: 'matrixPreset',
    id: 'p',
    edits: [{ field: 'name', was: '', set: 'P' }, { field: 'state', was: 'absent', set: 'active' }],
  },
  service: { entity: 'service', id: 'MSG', edits: [{ field: 'active', was: true, set: false }] },
  serviceAccess: { entity: 'serviceAccess', id: 'MSG|group:6A', edits: [{ field: 'role', was: 'none', set: 'use' }] },
  accompaniment: { entity: 'accompaniment', id: 'ann|tom', edits: [{ field: 'valid', was: false, set: true }] },
  ignoredControl: { entity: 'ignoredControl', id: 'RUB-01', edits: [{ field: 'ignored', was: { reason: 'wanted' }, set: null }] },
  proposition: { entity: 'proposition', id: 'GRP-01', edits: [{ field: 'state', was: 'absent', set: 'asked' }] },
  checklistItem: { entity: 'checklistItem', id: '2026-2027|lists', edits: [{ field: 'done', was: {}, set: null }] },
  controlThreshold: { entity: 'controlThreshold', id: 'silentDays', edits: [{ field: 'value', was: null, set: 90 }] },
  announcement: { entity: 'announcement', id: 'portes', edits: [{ field: 'title', was: '', set: 'Portes ouvertes' }, { field: 'from', was: '', set: '2026-11-20T08:00' }, { field: 'kind', was: 'information', set: 'alert' }, { field: 'audience', was: { families: [], levels: [] }, set: { families: ['guardian'], levels: [] } }, { field: 'state', was: 'absent', set: 'planned' }] },
  homePage: { entity: 'homePage', id: 'general', edits: [{ field: 'tiles', was: false, set: true }, { field: 'understood', was: '', set: 'irréversible' }] },
  homeTile: { entity: 'homeTile', id: 'une', edits: [{ field: 'title', was: '', set: 'Une' }, { field: 'state', was: 'absent', set: 'active' }] },
  accountSuspension: { entity: 'accountSuspension', id: 'family:student', edits: [{ field: 'access', was: 'open', set: 'suspended' }] },
  platform: { entity: 'platform', id: 'toutatice', edits: [{ field: 'used', was: false, set: true }] },
  schoolCalendar: { entity: 'schoolCalendar', id: 'general', edits: [{ field: 'zone', was: null, set: 'C' }] },
  correspondence: { entity: 'correspondence', id: 'class:6EME A', edits: [{ field: 'directoryId', was: '6A', set: null }] },
  upstreamReport: { entity: 'upstreamReport', id: 'aaf', edits: [{ field: 'at', was: null, set: 'x' }] },
  garSubscription: { entity: 'garSubscription', id: 's', edits: [{ field: 'title', was: '', set: 'x' }] },
  garAssignment: { entity: 'garAssignment', id: 's|group:6A', edits: [{ field: 'state', was: 'assigned', set: 'none' }] },
  assignmentManager: { entity: 'assignmentManager', id: 'ann', edits: [{ field: 'manages', was: true, set: false }] },
  pixManager: { entity: 'pixManager', id: 'ann', edits: [{ field: 'manages', was: true, set: false }] },
  licenceRecovery: { entity: 'licenceRecovery', id: 's|ann', edits: [{ field: 'recovered', was: {}, set: null }] },
  departure: { entity: 'departure', id: 'ann', edits: [{ field: 'leftOn', was: '', set: 'x' }] },
  replacement: { entity: 'replacement', id: 'r', edits: [{ field: 'state', was: 'active', set: 'cancelled' }] },
  timetableSettings: { entity: 'timetableSettings', id: 'general', edits: [{ field: 'master', was: null, set: 'ent' }] },
  inspection: {
    entity: 'inspection',
    id: 'ann|ins',
    edits: [{ field: 'window', was: null, set: { from: '2026-11-05', to: '2026-11-19' } }, { field: 'state', was: 'absent', set: 'closed' }],
  },
  inspector: { entity: 'inspector', id: 'i', edits: [{ field: 'name', was: '', set: 'Jean Faure' }, { field: 'state', was: 'absent', set: 'active' }] },
  visa: { entity: 'visa', id: 'v', edits: [{ field: 'from', was: '', set: '2026-11-02' }, { field: 'to', was: '', set: '2026-11-06' }, { field: 'by', was: 'direction', set: 'direction' }, { field: 'state', was: 'absent', set: 'active' }] },
  teacherTimetable: { entity: 'teacherTimetable', id: 'ann', edits: [{ field: 'firstMonday', was: '', set: 'x' }] },
  limitation: { entity: 'limitation', id: 'ann', edits: [{ field: 'reason', was: null, set: 'claims' }] },
  answerers: { entity: 'answerers', id: 'general', edits: [{ field: 'officer', was: '', set: 'dpd@exemple.fr' }] },
  offlineLease: { entity: 'offlineLease', id: 'general', edits: [{ field: 'days', was: null, set: 3 }] },
  rightsReview: { entity: 'rightsReview', id: 'ann', edits: [{ field: 'reviewedOn', was: null, set: '2026-11-09' }] },
};

/** An administrator answers what the head asks. */
function harmless(entity: SettingsEntity, role: ConsoleRole): Change {
  return entity === 'proposition' && role === 'administrator'
    ? { entity, id: 'GRP-01', edits: [{ field: 'state', was: 'asked', set: 'accepted' }] }
    : HARMLESS[entity];
}

/** The small school, with somebody who assigns: nobody writes the plan of the GAR without (gar-no-manager). */
function assigningSchool(): RowTable {
  const school = smallSchool();
  school.put('assignmentManager', 'ann', { ver: 1, fields: { manages: true } });
  return school;
}

describe.for(ConsoleRole.options)('%s', (role) => {
  it.for([...SETTINGS_ENTITIES])('and %s', (entity) => {
    const may = MAY_EDIT[role].includes(entity);
    expect(mayEdit(role, entity)).toBe(may);
    expect(refusal(assigningSchool(), harmless(entity, role), role)).toEqual(may ? undefined : { kind: 'role-forbids', role, entity });
  });

  it('has a source', () => {
    expect(ROLE_MATRIX[role].source).not.toBe('');
  });
});

it('sends only what it may change', () => {
  expect(ConsoleRole.options.filter(maySend)).toEqual(['administrator', 'head', 'deputy', 'assignmentManager']);
});

it('keeps the questions for families where it writes them, or receives them for its school', () => {
  expect(ConsoleRole.options.filter(mayKeepHelpTrees)).toEqual(['administrator', 'trainer']);
});
