import type { RestrictionRun } from '../../../../contract/ent/connectors.ts';
import type { ConnectorId } from '../../../../domain/connectors/connector-trouble.ts';
import { isReadWhole } from '../../../../domain/connectors/compare/compare-units.ts';
import { matrixBeside, type MatrixBeside } from '../../../../domain/connectors/matrix/matrix-beside.ts';
import { effectOfWayBack, liftChange, lossesOf, RESTRICTION, restrictionChange, type SentRestriction } from '../../../../domain/connectors/matrix/restriction.ts';
import { effectOf, NOTHING_ASKED } from '../../../../domain/connectors/plan/effect.ts';
import type { PlannedChange } from '../../../../domain/connectors/plan/plan-change.ts';
import type { PlatformSchool } from '../../../../domain/connectors/platform-school.ts';
import { accept } from '../../../../domain/kernel/result.ts';
import { readMatrix } from '../../../../domain/messaging/matrix.ts';
import { restrictionAt } from '../../../../domain/messaging/messaging-settings.ts';
import { builtInPreset } from '../../../../domain/messaging/presets.ts';
import type { Acting, Answer } from '../acting.ts';
import { readBeside, type Beside } from '../reading/observe.ts';
import { heldCells } from '../reading/sent-restriction.ts';

/** What of « Qui voit qui ? » is sent and taken back as a whole, with the cells that are then not sent one by one. */
export interface HeldRestriction {
  readonly cells: ReadonlySet<string>;
  readonly change: PlannedChange | undefined;
}

/** The restriction in force, to be sent; or the one that was sent and is over, to be taken back. */
export function heldRestriction({ school, matrix, local }: Beside, sent: SentRestriction | undefined): HeldRestriction {
  const laid = hiddenBy(restrictionAt(local.view, matrix.at)?.cells ?? {}, matrix.beside);
  const cells = heldCells(local.view, matrix.at, sent);
  if (!isReadWhole(school.proofs, RESTRICTION.kind)) return { cells, change: undefined };
  if (laid.size > 0) return { cells, change: restrictionChange(school, matrix.beside, laid) };
  return { cells, change: sent === undefined ? undefined : liftChange(school, matrix.beside, sent) };
}

function hiddenBy(laid: Readonly<Record<string, boolean>>, known: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  return new Set(Object.entries(laid).flatMap(([id, isShown]) => (!isShown && known.has(id) ? [id] : [])));
}

/** What the restricted mode would do there, and what taking it back would: nothing is written. */
export async function restrictionRun(acting: Acting, id: ConnectorId): Promise<Answer<RestrictionRun>> {
  const read = await readBeside(acting, id);
  if (!read.ok) return read;
  const { school, matrix, local } = read.value;
  const inForce = restrictionAt(local.view, matrix.at);
  const laid = inForce?.cells ?? presetOf(read.value);
  const beside = besideUnder(read.value, laid);
  const hidden = hiddenBy(laid, beside);
  const beyond = Object.entries(laid).filter(([rule, isShown]) => !isShown && matrix.beyond.has(rule)).length;
  return accept({ at: matrix.at, isInForce: inForce !== undefined, cells: hidden.size, beyond, ...runOf(school, restrictionChange(school, beside, hidden)) });
}

function runOf(school: PlatformSchool, change: PlannedChange | undefined): Pick<RestrictionRun, 'steps' | 'effect' | 'short' | 'undo' | 'losses' | 'back'> {
  if (change === undefined) {
    const nothing = effectOf(school, school, NOTHING_ASKED);
    return { steps: 0, effect: nothing, short: 0, undo: 'exact', losses: [], back: nothing };
  }
  const { steps, effect, short, undo } = change;
  return { steps: steps.length, effect, short, undo, losses: lossesOf(school, steps).map((loss) => ({ ...loss })), back: effectOfWayBack(school, change) };
}

/** What the console’s own restricted mode says of the cells of this school. */
function presetOf({ local, matrix }: Beside): Readonly<Record<string, boolean>> {
  return Object.fromEntries(builtInPreset('restricted', readMatrix(local.view, local.groups, matrix.at)).map(({ ruleId, visible }) => [ruleId, visible]));
}

function besideUnder({ school, matrix }: Beside, laid: Readonly<Record<string, boolean>>): MatrixBeside {
  const wanted = new Map([...matrix.wanted].map(([rule, isShown]) => [rule, isShown && laid[rule] !== false] as const));
  return matrixBeside(school, matrix.cells, wanted);
}
