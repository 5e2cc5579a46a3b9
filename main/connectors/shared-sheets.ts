import type { SharedSheets } from '../../contract/console/shared-sheets.ts';
import { pendingTicks, statementsOf, tickMark, type Statement } from '../../domain/connectors/sheet/pending-ticks.ts';
import { fingerprint } from '../../domain/kernel/fingerprint.ts';
import type { ConsoleCore } from '../console/console-core.ts';
import type { OpenSchool } from '../console/open-school.ts';
import type { Workspace } from '../console/workspace.ts';
import { EntTrouble } from '../sync/ent/ent-failure.ts';
import type { ConnectorClient } from './connector-client.ts';

/** What the sheets that administrators share are asked, ticked and kept with. */
export interface SheetDesk {
  readonly workspace: Pick<Workspace, 'marks' | 'sheets' | 'state'>;
  readonly client: Pick<ConnectorClient, 'list' | 'sheet' | 'tick'>;
  /** Whether somebody works offline on purpose: the ENT is then asked nothing. */
  readonly isOffline: boolean;
  readonly clock: () => Date;
  /** Tells the pages that marks are others. */
  readonly marksChanged: () => void;
}

/** That of who works now. */
export function sheetDeskOf({ connectors, ports, events }: ConsoleCore, { workspace, scheduler }: OpenSchool): SheetDesk {
  return {
    workspace, client: connectors, isOffline: scheduler.link().offline, clock: ports.clock,
    marksChanged: () => events.tell({ kind: 'marks', marks: [...workspace.marks.list()] }),
  };
}

const NOTHING_SAID: SharedSheets = { views: [], at: null };

/** Says what was ticked here, then asks the ENT; where it does not answer, what it last said, with its date. */
export async function sharedSheets(desk: SheetDesk): Promise<SharedSheets> {
  const { sheets } = desk.workspace;
  try {
    const said = desk.isOffline ? undefined : await ask(desk);
    if (said === undefined) return sheets.read() ?? NOTHING_SAID;
    sheets.keep({ views: said.views, at: desk.clock().toISOString() });
    return said;
  } catch (error) {
    if (error instanceof EntTrouble) return sheets.read() ?? NOTHING_SAID;
    throw error;
  }
}

async function ask(desk: SheetDesk): Promise<SharedSheets | undefined> {
  await carryTicks(desk);
  const { client } = desk;
  const joined = await client.list();
  if (!joined.ok) return undefined;
  const read = await Promise.all(joined.value.filter(({ connected }) => connected).map(({ id }) => client.sheet(id)));
  return { views: read.flatMap((view) => (view.ok ? [view.value] : [])), at: null };
}

/** Says to the ENT what was ticked here and that it has not heard; what it hears waits no more. Throws `EntTrouble` where it does not answer. */
export async function carryTicks(desk: SheetDesk): Promise<void> {
  for (const statement of statementsOf(pendingTicks(desk.workspace.marks.list()))) {
    const heard = await desk.client.tick({ id: statement.platform, lines: [...statement.lines], done: statement.done, said: { at: statement.at, statement: nameOf(desk, statement) } });
    if (heard.ok) forget(desk, statement);
  }
}

/** Carries what waits once the ENT has answered something else; what it does not hear still waits. */
export async function carryOnAnswer(desk: SheetDesk): Promise<void> {
  try {
    await carryTicks(desk);
  } catch (error) {
    if (!(error instanceof EntTrouble)) throw error;
  }
}

/** The same for the same statement of this console, however often it is sent. */
function nameOf({ workspace: { state } }: SheetDesk, { platform, at, done, lines }: Statement): string {
  return fingerprint([state.clientId, platform, at, String(done), ...lines].join(' '));
}

/** What was said again meanwhile still waits. */
function forget({ workspace: { marks }, marksChanged }: SheetDesk, { platform, at, done, lines }: Statement): void {
  const heard = new Set(lines.map((line) => tickMark(platform, line, done).key));
  const gone = marks.list().filter((mark) => mark.kind === 'shared-tick' && mark.at === at && heard.has(mark.key));
  if (gone.length === 0) return;
  marks.write(gone, false);
  marksChanged();
}
