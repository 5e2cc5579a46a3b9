import { z } from 'zod';
import type { Person } from '../directory/person.ts';
import { readOnce } from '../sync/read-once.ts';
import type { SettingsView } from '../sync/row.ts';

/** AAF functions of those who inspect (formats.md §1.5 INS, INJ; domain.md O-11: IPE, IGN, IEX). */
export const INSPECTOR_FUNCTIONS: readonly string[] = ['INS', 'INJ', 'IPE', 'IGN', 'IEX'];

/** An inspector whom the directory does not hold: to be given an account by the DRANE (I2). */
export const Inspector = z.object({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(200),
  email: z.string().max(200).default(''),
  /** Platforms where an account was checked (INS-05), with the day; « eCollège31 », « Mon ENT Occitanie »… */
  platforms: z.record(z.string().max(60), z.string().max(10)).default({}),
  state: z.enum(['active', 'removed']),
});
export type Inspector = Readonly<z.infer<typeof Inspector>>;

/** Reads a row as an inspector; undefined when it is not one, or not yet one. */
export const readInspector = readOnce((id, { fields }): Inspector | undefined => Inspector.safeParse({ ...fields, id }).data);

/** The inspectors that the school has written down itself. */
export function listInspectors(view: SettingsView): readonly Inspector[] {
  return [...view.list('inspector')].flatMap(([id, row]) => readInspector(id, row) ?? []).filter(({ state }) => state === 'active');
}

/** Whether somebody of the directory inspects: they have an account on this platform. */
export function isInspector({ functions }: Pick<Person, 'functions'>): boolean {
  return functions.some(({ code }) => INSPECTOR_FUNCTIONS.includes(code));
}
