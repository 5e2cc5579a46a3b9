import { z } from 'zod';
import { FailureKind } from './failure-kind.ts';

/** What a platform may hold of a school, as one kind of decision (connectors.md §8.2). */
export const UnitKind = z.enum([
  'structure', 'person', 'group', 'membership', 'serviceAccess', 'assignmentManager', 'visibilityRule', 'functionalMembership',
  'rubrique', 'rubriqueAccess', 'messagingSetting', 'replacement', 'inspection', 'visa', 'garAssignment',
]);
export type UnitKind = z.infer<typeof UnitKind>;

/** One thing that may be decided, by the identifier that the platform gives it. */
export const UnitRef = z.object({ kind: UnitKind, id: z.string().min(1).max(300) });
export type UnitRef = Readonly<z.infer<typeof UnitRef>>;

/** What of a value has no place on the platform. `wider` gives more than was asked: never turned on for a whole kind. */
export const Loss = z.object({ field: z.string().max(64), kind: z.enum(['dropped', 'narrower', 'wider', 'approximate']) });
export type Loss = Readonly<z.infer<typeof Loss>>;

/** From what can be done of least to what can be done of most. */
const WRITES = ['none', 'sheet', 'lossy', 'exact'] as const;

export const UnitCapability = z.object({
  read: z.enum(['none', 'partial', 'full']),
  /** `sheet`: by hand, with the application sheet. */
  write: z.enum(WRITES),
  undo: z.enum(['exact', 'partial', 'never']),
  effectAt: z.enum(['now', 'nextSession', 'nightly', 'unknown']),
  losses: z.array(Loss).max(20).readonly(),
  /** `read`: in the sources of the platform; `inferred`: « Déduit »; `probed`: seen on this very instance. */
  provenance: z.enum(['read', 'inferred', 'probed']),
});
export type UnitCapability = Readonly<z.infer<typeof UnitCapability>>;

/** What a connector can do for each kind; a kind that is absent is not known to it. */
export const Capabilities = z.object({
  platform: z.string().max(60),
  /** As the platform says it; null where it does not. */
  version: z.string().max(60).nullable(),
  units: z.partialRecord(UnitKind, UnitCapability),
});
export type Capabilities = Readonly<z.infer<typeof Capabilities>>;

/** What a probe found of one kind: whether reading, then writing, was proved on this instance, with this account. */
export const Finding = z.object({ unit: UnitKind, reads: z.boolean(), writes: z.boolean(), cause: FailureKind.nullable() });
export type Finding = Readonly<z.infer<typeof Finding>>;

/**
 * What is declared, reduced to what a probe proved, and never widened by it: a kind that is not read is not written either, and one
 * whose writing was not proved goes to the sheet (decision 10 of connectors.md §0).
 */
export function reduceCapabilities(declared: Capabilities, findings: readonly Finding[], version: string | null): Capabilities {
  const found = new Map(findings.map((finding) => [finding.unit, finding]));
  const units = UnitKind.options.flatMap((kind) => {
    const unit = declared.units[kind];
    return unit === undefined ? [] : [[kind, reduceUnit(unit, found.get(kind))] as const];
  });
  return { platform: declared.platform, version, units: Object.fromEntries(units) };
}

function reduceUnit(unit: UnitCapability, finding: Finding | undefined): UnitCapability {
  const reads = finding?.reads === true;
  const writes = reads && finding.writes;
  return {
    ...unit,
    read: reads ? unit.read : 'none',
    write: writes ? unit.write : lowest(unit.write, 'sheet'),
    provenance: reads ? 'probed' : unit.provenance,
  };
}

/** What a test that a program makes leaves of what was proved before: it takes away at once, and gives nothing back, which somebody’s own test does (connectors.md §8.3). */
export function notWider(before: Capabilities, now: Capabilities): Capabilities {
  const units = UnitKind.options.flatMap((kind) => {
    const unit = now.units[kind];
    return unit === undefined ? [] : [[kind, { ...unit, write: lowest(unit.write, before.units[kind]?.write ?? 'sheet') }] as const];
  });
  return { ...now, units: Object.fromEntries(units) };
}

function lowest(one: UnitCapability['write'], other: UnitCapability['write']): UnitCapability['write'] {
  return WRITES.indexOf(one) < WRITES.indexOf(other) ? one : other;
}
