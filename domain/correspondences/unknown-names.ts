import type { DeliverySource } from '../deliveries/delivery.ts';
import type { DeliveryRule } from '../deliveries/delivery-rules.data.ts';
import type { UnknownName } from '../school/upstream-report.ts';
import type { NameKind } from './correspondence.ts';

const KIND_OF_RULE: Partial<Readonly<Record<DeliveryRule, NameKind>>> = {
  'unknown-teacher': 'teacher',
  'name-only': 'teacher',
  'several-people': 'teacher',
  'unknown-class': 'class',
  'unknown-group': 'group',
};

/** The name that a comparison did not recognise, alone in its list; none where the anomaly is of another kind. */
export function unknownName({ rule, label }: { readonly rule: string; readonly label: string }): readonly UnknownName[] {
  const kind = Object.entries(KIND_OF_RULE).find(([one]) => one === rule)?.[1];
  return kind === undefined ? [] : [{ kind, label: label.slice(0, 300) }];
}

/** Whether the school may say what such a name is: of people, in timetables alone, since elsewhere a name says nobody (formats.md §4.3 trap 7). */
export function isMatchable(source: string, { kind }: Pick<UnknownName, 'kind'>): boolean {
  return kind !== 'teacher' || TIMETABLES.has(source);
}

const TIMETABLES: ReadonlySet<string> = new Set<DeliverySource>(['edt', 'udt']);
