import type { EntAccount } from '../../../contract/ent/ent.contract.ts';
import type { WorkspacePorts } from '../../../main/console/workspace.ts';
import { KEY } from '../../support/workbench.ts';

/** Whose entries are kept, in a workspace without a console around it. */
export const KEEPER: EntAccount = { id: 'admin-1', name: 'Administratrice', role: 'administrator', title: '' };

/** What its workspace needs. */
export const workspacePortsOf = (folder: string): WorkspacePorts => ({ folder, key: KEY, newId: () => crypto.randomUUID(), clock: () => new Date(), log: () => undefined });
