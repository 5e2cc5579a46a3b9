import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import type { SentMutation, SettingsRow, SyncStatus } from '../../contract/console/school-snapshot.ts';
import { accept, type Result } from '../../domain/kernel/result.ts';
import { isSettingsEntity } from '../../domain/sync/entity.ts';
import type { Write } from '../../domain/sync/console/write.ts';
import { RECOVERED_SENTENCE } from '../../texts/frame/failures.ts';
import type { StoreRefusal } from '../database/store-refusal.ts';
import { createExchange, type SyncDesk } from '../sync/sync-desk.ts';
import { createScheduler, type Scheduler } from '../sync/scheduler.ts';
import { indexInTurns } from '../journal/journal-index.store.ts';
import type { EntClient } from '../sync/ent/ent-client.ts';
import { listSent } from '../sync/list-sent.ts';
import { syncStatus } from '../sync/sync-status.ts';
import { machineTimers } from '../sync/timers.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { EventHub } from './event-hub.ts';
import { openWorkspace, type Keeping, type Workspace } from './workspace.ts';

/** A school on which somebody works: their files, and the exchange with its ENT. */
export interface OpenSchool {
  readonly workspace: Workspace;
  readonly exchange: SyncDesk['exchange'];
  readonly scheduler: Scheduler;
  /** Keeps an action, then tells the screens. */
  keep(keeping: Keeping): void;
  status(): SyncStatus;
  sent(): readonly SentMutation[];
  close(): Promise<void>;
}

/** What a school is opened with. */
export interface SchoolPorts {
  readonly ports: DeskPorts;
  readonly folder: string;
  readonly ent: EntClient;
  readonly events: EventHub;
}

/** Opens the files of an account and begins to exchange with the ENT. */
export function openSchool(given: SchoolPorts, account: EntAccount): Result<OpenSchool, StoreRefusal> {
  const { ports, folder } = given;
  const workspace = openWorkspace({ ...ports, folder }, account);
  if (!workspace.ok) {
    return workspace;
  }
  if (workspace.value.recovered) {
    ports.log(RECOVERED_SENTENCE);
  }
  const school = assemble(given, workspace.value);
  school.scheduler.start();
  return accept(school);
}

function assemble({ ports, ent, events }: SchoolPorts, workspace: Workspace): OpenSchool {
  const exchange = createExchange();
  const status = (): SyncStatus => syncStatus({ workspace, exchange, link: scheduler.link(), leaseEndsAt: ports.leaseEndsAt() });
  const sent = (): readonly SentMutation[] => listSent(workspace.state);
  const keep = (keeping: Keeping): void => {
    workspace.keep(keeping);
    tell(events, keeping, { workspace, status, sent });
  };
  const desk: SyncDesk = {
    state: workspace.state,
    exchange,
    ent,
    directory: workspace.directory,
    commit: (writes) => keep({ writes }),
    directoryChanged: () => events.tell({ kind: 'reload' }),
    answered: ports.onAnswer,
    statusChanged: () => events.tell({ kind: 'status', status: status() }),
    newId: ports.newId,
  };
  const timers = ports.timers ?? machineTimers;
  const scheduler = createScheduler({
    desk,
    timers,
    clock: ports.clock,
    random: ports.random,
    onFault: (error) => ports.log(`Exchange stopped: ${error instanceof Error ? error.message : 'unknown failure'}`),
    onRest: () => indexInTurns(workspace.store, timers),
  });
  return {
    workspace,
    exchange,
    scheduler,
    keep,
    status,
    sent,
    close: async () => {
      await scheduler.stop();
      workspace.close();
    },
  };
}

interface Telling {
  readonly workspace: Workspace;
  readonly status: () => SyncStatus;
  readonly sent: () => readonly SentMutation[];
}

const SENDING: ReadonlySet<Write['kind']> = new Set<Write['kind']>(['outbox', 'settled', 'unsettle', 'lost', 'identity']);

/** Rows go before the fate of one's own changes: a screen never shows the old value without its overlay. */
function tell(events: EventHub, { writes = [], draft = [] }: Keeping, { workspace, status, sent }: Telling): void {
  if (writes.some(({ kind }) => kind === 'clear-rows')) {
    events.tell({ kind: 'reload' });
  } else {
    const rows = writes.flatMap((write) => (write.kind === 'row' ? asSettingsRows(write) : []));
    if (rows.length > 0) {
      events.tell({ kind: 'rows', rows });
    }
  }
  if (writes.some(({ kind }) => SENDING.has(kind))) {
    events.tell({ kind: 'sent', sent: [...sent()] });
  }
  if (draft.length > 0) {
    events.tell({ kind: 'draft', draft: [...workspace.draft()] });
  }
  if (writes.length > 0) {
    events.tell({ kind: 'status', status: status() });
  }
}

/** No screen shows what only a newer version can name. */
function asSettingsRows({ entity, id, row }: Extract<Write, { kind: 'row' }>): readonly SettingsRow[] {
  return isSettingsEntity(entity) ? [{ entity, id, ...row }] : [];
}
