import { UnitKind, type Capabilities, type UnitCapability } from '../../../domain/connectors/capabilities.ts';

const BY_HAND: UnitCapability = { read: 'none', write: 'sheet', undo: 'never', effectAt: 'unknown', losses: [], provenance: 'inferred' };
/** What an export of the groups of a platform shows. */
const READ_IN_A_FILE: UnitCapability = { ...BY_HAND, read: 'partial' };
/** What comes from the upstream bases, and not from the platform (connectors.md §6). */
const NOT_THERE: UnitCapability = { ...BY_HAND, write: 'none' };

/** A platform that no program reaches: everything is put there by hand, and its groups are read in the files that it exports. */
export const BY_SHEET: Capabilities = {
  platform: 'sheet',
  version: null,
  units: {
    ...Object.fromEntries(UnitKind.options.map((kind) => [kind, BY_HAND])),
    group: READ_IN_A_FILE, membership: READ_IN_A_FILE, functionalMembership: READ_IN_A_FILE,
    structure: NOT_THERE, person: NOT_THERE, visa: NOT_THERE,
  },
};
