import { compareTitles } from '../kernel/order.ts';
import { WELL_KNOWN_GROUPS, type Group } from '../directory/group.ts';
import type { SettingsView } from '../sync/row.ts';
import { FUNCTIONAL_LINES } from './functional-lines.ts';
import { restrictionAt, type Restriction } from './messaging-settings.ts';
import { EMITTERS, isEmitter, parseTarget, SPHERES, type Sphere } from './visibility-rule.ts';

/** A column of « Qui voit qui ? »: a family of profiles, or the word that the ENT uses for one unknown here. */
export interface MatrixEmitter {
  readonly id: string;
  readonly isKnown: boolean;
}

/** What a row of « Qui voit qui ? » stands for; `gone`: a group that left the school; `unknown`: kept in the ENT's words. */
export type MatrixTargetKind = 'everyone' | Sphere | 'line' | 'group' | 'gone' | 'unknown';

/** A row of « Qui voit qui ? ». */
export interface MatrixTarget {
  /** As it stands in the key of a cell: `classSphere`, `group:profil:tous`. */
  readonly key: string;
  readonly kind: MatrixTargetKind;
  /** The group whose people it shows; absent for a sphere, and for what is not known here. */
  readonly group?: Group | undefined;
}

/** Whether a cell shows its target; « unknown » when the ENT wrote a value that this version does not understand. */
export type CellValue = boolean | 'unknown';

/** One cell of « Qui voit qui ? ». */
export interface MatrixCell {
  readonly ruleId: string;
  readonly emitter: string;
  /** The key of its target. */
  readonly target: string;
  /** What the matrix says. */
  readonly set: CellValue;
  /** What holds at the asked instant, once any emergency restriction is laid over. */
  readonly inForce: CellValue;
  /** Whether the emergency restriction decides this cell at the asked instant. */
  readonly isRestricted: boolean;
}

/** « Qui voit qui ? » (domain.md §2.4.2) as it stands at an instant: nothing that the ENT wrote is left out. */
export interface Matrix {
  /** Whether the ENT has said anything of its matrix. */
  readonly isReceived: boolean;
  readonly emitters: readonly MatrixEmitter[];
  readonly targets: readonly MatrixTarget[];
  /** The emergency restriction in force, if any. */
  readonly restriction: Restriction | undefined;
  /** Identifiers of rows that name no cell at all: kept, shown apart. */
  readonly strays: readonly string[];
  readonly cell: (emitter: string, target: string) => MatrixCell;
}

/** Reads the whole matrix; `groups` are those of the school (`RightsSide.groups`), `now` is ISO 8601. */
export function readMatrix(view: SettingsView, groups: readonly Group[], now: string): Matrix {
  const restriction = restrictionAt(view, now);
  const ids = [...view.list('visibilityRule')].map(([id]) => id);
  const named = [...new Set([...ids, ...Object.keys(restriction?.cells ?? {})])];
  const keys = named.flatMap((id) => splitRuleId(id) ?? []);
  return {
    isReceived: ids.length > 0,
    emitters: emittersOf(keys.map(({ emitter }) => emitter)),
    targets: targetsOf(keys.map(({ target }) => target), groups),
    restriction,
    strays: named.filter((id) => splitRuleId(id) === undefined),
    cell: (emitter, target) => readCell(view, restriction, { emitter, target }),
  };
}

/** The emitter and the key of the target of a cell, whether this version knows them or not. */
export interface CellKey {
  readonly emitter: string;
  readonly target: string;
}

/** Reads the natural key of a cell in the words of the ENT; undefined when it names none. */
export function splitRuleId(id: string): CellKey | undefined {
  const bar = id.indexOf('|');
  return bar > 0 && bar < id.length - 1 ? { emitter: id.slice(0, bar), target: id.slice(bar + 1) } : undefined;
}

function readCell(view: SettingsView, restriction: Restriction | undefined, { emitter, target }: CellKey): MatrixCell {
  const ruleId = `${emitter}|${target}`;
  const written = view.find('visibilityRule', ruleId)?.fields['visible'] ?? false;
  const set = typeof written === 'boolean' ? written : 'unknown';
  const laid = restriction?.cells[ruleId];
  return { ruleId, emitter, target, set, inForce: laid ?? set, isRestricted: laid !== undefined };
}

function emittersOf(named: readonly string[]): readonly MatrixEmitter[] {
  return [...new Set([...EMITTERS, ...named])].map((id) => ({ id, isKnown: isEmitter(id) }));
}

function targetsOf(named: readonly string[], groups: readonly Group[]): readonly MatrixTarget[] {
  const byKey = new Map(groups.map((group) => [groupTarget(group.id), group]));
  const lines = linesOf(groups).map(({ id }) => groupTarget(id));
  const others = named.flatMap((key) => byKey.get(key) ?? []).toSorted(byName);
  const keys = new Set([groupTarget(WELL_KNOWN_GROUPS.everyone), ...SPHERES, ...lines, ...others.map(({ id }) => groupTarget(id)), ...named]);
  return [...keys].map((key) => {
    const group = byKey.get(key);
    return { key, kind: kindOf(key, group), ...(group === undefined ? {} : { group }) };
  });
}

const groupTarget = (id: string): string => `group:${id}`;

function kindOf(key: string, group: Group | undefined): MatrixTargetKind {
  const target = parseTarget(key);
  if (target === undefined) return 'unknown';
  if (target.kind !== 'group') return target.kind;
  if (target.id === WELL_KNOWN_GROUPS.everyone) return 'everyone';
  if (group === undefined) return 'gone';
  return group.kind === 'functional' ? 'line' : 'group';
}

/** The lines of « Qui fait quoi ? » of a school: those of the ENT's screens in their order, then its own by name. */
export function linesOf(groups: readonly Group[]): readonly Group[] {
  const place = ({ id }: Group): number => {
    const at = FUNCTIONAL_LINES.findIndex((line) => line.id === id);
    return at < 0 ? FUNCTIONAL_LINES.length : at;
  };
  return groups.filter(({ kind }) => kind === 'functional').toSorted((a, b) => place(a) - place(b) || byName(a, b));
}

function byName(one: Group, other: Group): number {
  return compareTitles(one.name, other.name);
}
