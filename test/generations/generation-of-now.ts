import { MUTATION_SCHEMA } from '../../domain/sync/mutation.ts';
import { SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';
import { SETTINGS_MIGRATIONS } from '../../main/database/migrations/settings.ts';
import { VERSIONS } from '../../server/database/engines/postgres/versions.ts';

/** What the wire of this version is called. */
export const WIRE_OF_NOW = `protocol-${SYNC_PROTOCOL}-schema-${MUTATION_SCHEMA}`;

/** What this version is called: its wire, then the version of the tables of an ENT and that of the files of a console. */
export const GENERATION_OF_NOW = `${WIRE_OF_NOW}-tables-${VERSIONS.length}-files-${SETTINGS_MIGRATIONS.length}`;
