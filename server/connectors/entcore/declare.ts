import type { Capabilities, UnitCapability } from '../../../domain/connectors/capabilities.ts';

const READ_ONLY: UnitCapability = { read: 'full', write: 'none', undo: 'never', effectAt: 'unknown', losses: [], provenance: 'read' };
const EXACT: UnitCapability = { read: 'full', write: 'exact', undo: 'exact', effectAt: 'nextSession', losses: [], provenance: 'read' };
const BY_HAND: UnitCapability = { read: 'none', write: 'sheet', undo: 'never', effectAt: 'unknown', losses: [], provenance: 'read' };

/** 6.15.4 is what was read (connectors.md §1). */
export const MAJORS = [6];

/** What Edifice / Open ENT takes of each kind, by its sources alone (connectors.md §7.1); a probe reduces it, nothing widens it. */
export const ENTCORE: Capabilities = {
  platform: 'entcore',
  version: null,
  units: {
    structure: READ_ONLY,
    person: READ_ONLY,
    group: { ...EXACT, undo: 'never', losses: [{ field: 'note', kind: 'dropped' }] },
    membership: EXACT,
    // No access of one person (connectors.md §7.8).
    serviceAccess: { ...EXACT, losses: [{ field: 'person', kind: 'dropped' }] },
    assignmentManager: { ...EXACT, effectAt: 'nightly' },
    visibilityRule: {
      ...EXACT, write: 'lossy', undo: 'partial',
      losses: [{ field: 'byName', kind: 'approximate' }, { field: 'withoutClass', kind: 'narrower' }, { field: 'everyone', kind: 'dropped' }, { field: 'rubriques', kind: 'dropped' }],
    },
    functionalMembership: BY_HAND,
    rubrique: BY_HAND,
    // Of rubriques for which a thread of news or a blog stands (§7.7): the nearest role below, where there is none.
    rubriqueAccess: {
      ...EXACT, read: 'partial', write: 'lossy', undo: 'partial',
      losses: [{ field: 'visitor', kind: 'dropped' }, { field: 'writer', kind: 'narrower' }, { field: 'publisher', kind: 'narrower' }, { field: 'moderator', kind: 'narrower' }, { field: 'tree', kind: 'dropped' }, { field: 'owner', kind: 'approximate' }, { field: 'notice', kind: 'approximate' }, { field: 'automatic', kind: 'dropped' }],
    },
    messagingSetting: BY_HAND,
    // Making one puts the substitute in the class at once, whatever the days, and nothing takes them out (E24, §2.8): asked for by the school, begun at the first day (§7.10).
    replacement: {
      ...EXACT, read: 'partial', write: 'lossy', undo: 'never', effectAt: 'now',
      losses: [{ field: 'substituteStays', kind: 'wider' }, { field: 'subjects', kind: 'dropped' }, { field: 'slots', kind: 'dropped' }, { field: 'comment', kind: 'dropped' }, { field: 'sessions', kind: 'dropped' }],
    },
    // No date there: this server opens at the first day and closes after the last (§7.9); the minutes between the two are the loss.
    inspection: { ...EXACT, read: 'partial', write: 'lossy', losses: [{ field: 'window', kind: 'approximate' }] },
    garAssignment: BY_HAND,
    visa: { ...BY_HAND, write: 'none' },
  },
};
