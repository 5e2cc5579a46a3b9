import { z } from 'zod';
import type { Json } from '../../../../domain/kernel/json.ts';
import type { PrincipalRef } from '../../../../domain/rubriques/principal.ts';
import type { SettingsEntity } from '../../../../domain/sync/entity.ts';
import type { Fields } from '../../../../domain/sync/row.ts';
import type { CopiedIds } from '../copied-names.ts';

/** A row of the copy. */
export interface CopiedRow {
  readonly entity: SettingsEntity;
  readonly id: string;
  readonly fields: Fields;
}

/** How a row is copied: undefined where it is not. */
export type CopyRow = (id: string, fields: Fields) => Omit<CopiedRow, 'entity'> | undefined;

/** How some kinds of settings are copied. */
export type RowCopiers = Partial<Readonly<Record<SettingsEntity, CopyRow>>>;

/** What rows are copied with. */
export interface RowCopying {
  readonly ids: CopiedIds;
  readonly subject: (name: string) => string;
  /** What a rubrique of a class is called, by the class. */
  readonly className: (classId: string) => string | undefined;
}

/** Words, days and hours of the product: a value that is anything else could name somebody, and is not copied. */
const CLOSED = z.union([z.boolean(), z.number(), z.null(), z.string().regex(/^(?:[a-z][A-Za-z-]{0,24}|\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?|\d{2}:\d{2})$/)]);

/** The named fields whose values are words of the product. */
export function closed(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.flatMap((name) => {
    const read = CLOSED.safeParse(fields[name]);
    return read.success ? [[name, read.data] as const] : [];
  }));
}

/** A value that is a text. */
export const text = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** An hour of a day, `HH:MM`. */
export const Hour = z.string().regex(/^\d{2}:\d{2}$/);

/** From a day to another, both included; without an end as long as none is known. */
export const Period = z.object({ from: z.iso.date(), to: z.iso.date().nullable() });

/** Who holds a right, in the copy. */
export function copiedPrincipal(ids: CopiedIds, { kind, id }: PrincipalRef): PrincipalRef {
  return { kind, id: kind === 'group' ? ids.group(id) : ids.person(id) };
}
