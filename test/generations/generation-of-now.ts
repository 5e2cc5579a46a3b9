import { MUTATION_SCHEMA } from '../../domain/sync/mutation.ts';
import { SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';
import { SETTINGS_MIGRATIONS } from '../../main/database/migrations/settings.ts';
import { VERSIONS } from '../../server/database/engines/postgres/versions.ts';

/** What this version is called: its wire, then the version of the tables of an ENT and that of the files of a console. */
export const GENERATION_OF_NOW = `protocol-${SYNC_PROTOCOL}-schema-${MUTATION_SCHEMA}-tables-${VERSIONS.length}-files-${SETTINGS_MIGRATIONS.length}`;
