import { findSchoolGroup } from '../directory/school-group.ts';
import type { DraftEntry } from '../draft/draft-entry.ts';
import { waitingEntries } from '../draft/waiting-entries.ts';
import { must } from '../kernel/assert.ts';
import type { Json } from '../kernel/json.ts';
import type { SettingsEntity } from '../sync/entity.ts';
import { namedInKey } from '../sync/named-in-key.ts';
import type { SettingsView } from '../sync/row.ts';
import { isByHandEntity, isOnSheet, sheetCell, type ByHandEntity } from './by-hand.ts';
import { concernedBy, type SheetGround } from './concerned.ts';
import { netRows, type NetEdit, type NetRow } from './net-rows.ts';
import { restrictionCells } from './restriction-cells.ts';
import { SHEET_SCREENS, type ApplicationSheet, type SheetDeed, type SheetPart, type SheetPlace, type SheetScreen, type SheetStep } from './sheet-step.ts';

/** What to do by hand in an ENT that the console cannot write to: each menu once, creations before rights, deletions last. */
export function applicationSheet(ground: SheetGround, entries: readonly DraftEntry[]): ApplicationSheet {
  return sheetOfRows(ground, netRows(waitingEntries(entries)));
}

/** The same, of rows whose net values are known. */
export function sheetOfRows(ground: SheetGround, rows: readonly NetRow[]): ApplicationSheet {
  const shown = rows.flatMap((row) => byHandRow(row) ?? []);
  const placed = shown.flatMap((row) => stepsOf(ground, row));
  const parts = [false, true].flatMap((isLast) =>
    SHEET_SCREENS.flatMap((screen): readonly SheetPart[] => {
      const here = placed.filter((one) => one.screen === screen && (one.step.deed === 'delete') === isLast);
      return here.length === 0 ? [] : [{ screen, isLast, places: placesOf(here) }];
    }),
  );
  const steps = parts.flatMap(({ places }) => places.flatMap((place) => place.steps));
  return { parts, steps, apart: rows.length - shown.length };
}

type ByHandRow = NetRow & { readonly entity: ByHandEntity };

/** What of a row is put on a screen of the ENT, if anything. */
function byHandRow({ entity, id, edits }: NetRow): ByHandRow | undefined {
  const shown = edits.filter(({ field }) => isOnSheet(entity, field));
  return isByHandEntity(entity) && shown.length > 0 ? { entity, id, edits: shown } : undefined;
}

interface PlacedStep {
  readonly screen: SheetScreen;
  readonly subject: SheetPlace['subject'];
  readonly step: SheetStep;
}

/** What is made comes first, then the rest in the order in which it was wanted. */
function placesOf(placed: readonly PlacedStep[]): readonly SheetPlace[] {
  const groups = [...Map.groupBy(placed, ({ subject }) => subject?.id).values()];
  const isNew = (steps: readonly PlacedStep[]): boolean => steps.some(({ step }) => step.deed === 'create');
  return [...groups.filter(isNew), ...groups.filter((steps) => !isNew(steps))].map((steps) => ({
    subject: steps[0]?.subject,
    steps: [...steps.filter(({ step }) => step.deed === 'create'), ...steps.filter(({ step }) => step.deed !== 'create')].map(({ step }) => step),
  }));
}

function stepsOf(ground: SheetGround, row: ByHandRow): readonly PlacedStep[] {
  const { entity, id, edits } = row;
  const subject = subjectOf(entity, id);
  const isMade = edits.some(({ field, before }) => field === 'state' && before === 'absent');
  return (isMade ? [edits] : edits.map((edit) => [edit])).map((own) => ({
    screen: screenOf(ground.after.view, row, own),
    subject,
    step: stepOf(ground, row, own),
  }));
}

function stepOf(ground: SheetGround, { entity, id }: ByHandRow, edits: readonly NetEdit[]): SheetStep {
  const deed = deedOf(entity, edits);
  const cells = edits.map(({ field, after }) => sheetCell({ entity, id }, field, after));
  const main = cells[Math.max(0, edits.findIndex(({ field }) => field === 'state'))];
  return {
    key: must(main, 'a step sets something').key,
    deed, entity, id, cells,
    decidedAt: edits.reduce((last, { decidedAt }) => (decidedAt > last ? decidedAt : last), ''),
    edits: edits.flatMap(({ field, before, after }) =>
      field === 'restriction' ? restrictionCells(ground.before.view, before, after) : [{ entity, id, field, before, after }],
    ),
    concerned: concernedBy(ground, entity, id),
  };
}

/** What a row comes to, by the state that it ends in; any other state opens it. */
const ENDS: ReadonlyMap<Json, SheetDeed> = new Map([['trashed', 'delete'], ['cancelled', 'delete'], ['archived', 'archive'], ['closed', 'archive']]);

function deedOf(entity: ByHandEntity, edits: readonly NetEdit[]): SheetDeed {
  const state = edits.find(({ field }) => field === 'state');
  // The state of an assignment is its value.
  if (state === undefined || entity === 'garAssignment') return 'set';
  return state.before === 'absent' ? 'create' : (ENDS.get(state.after) ?? 'reopen');
}

/** A rubrique, a service or a group of the school, when the row is one of them or stands on one. */
function subjectOf(entity: SettingsEntity, id: string): SheetPlace['subject'] {
  if (entity === 'rubrique' || entity === 'service' || entity === 'schoolGroup') return { entity, id };
  const { places, groups } = namedInKey(entity, id);
  const [place, group] = [places[0], entity === 'membership' ? groups[0] : undefined];
  if (place !== undefined) return { entity: entity === 'access' ? 'rubrique' : 'service', id: place };
  return group === undefined ? undefined : { entity: 'schoolGroup', id: group };
}

const SCREENS: Readonly<Record<ByHandEntity, SheetScreen>> = {
  membership: 'groups',
  schoolGroup: 'groups',
  allClasses: 'lines',
  rubrique: 'rubriques',
  access: 'rubriques',
  service: 'services',
  serviceAccess: 'services',
  accompaniment: 'accompaniments',
  visibilityRule: 'matrix',
  messagingSettings: 'general',
  moderator: 'moderation',
  garAssignment: 'gar',
  replacement: 'replacements',
  inspection: 'inspections',
  announcement: 'communication',
  homePage: 'homePage',
  homeTile: 'homePage',
  accountSuspension: 'accounts',
};

function screenOf(view: SettingsView, { entity, id }: ByHandRow, edits: readonly NetEdit[]): SheetScreen {
  if (entity === 'membership' && isLine(view, id)) return 'lines';
  return edits.some(({ field }) => field === 'restriction') ? 'matrix' : SCREENS[entity];
}

function isLine(view: SettingsView, id: string): boolean {
  const groupId = namedInKey('membership', id).groups[0];
  return groupId !== undefined && findSchoolGroup(view, groupId)?.kind === 'functional';
}
