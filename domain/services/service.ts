import { z } from 'zod';
import { readOnce } from '../sync/read-once.ts';
import type { SettingsView } from '../sync/row.ts';

/** A role of one service, as the ENT names it: no two services share a scale (domain.md §2.2). */
export const ServiceRole = z.object({ code: z.string().min(1).max(60), label: z.string().max(120) });
export type ServiceRole = Readonly<z.infer<typeof ServiceRole>>;

/** A service of the ENT: who may use it, and how far. */
export const Service = z.object({
  id: z.string().min(1).max(100),
  label: z.string().max(120),
  /** Where the ENT's administration shows it, in the words of its menus. */
  menuPath: z.string().max(300).default(''),
  category: z.string().max(60).default(''),
  active: z.boolean().default(false),
  /** From the lowest to the highest. */
  roles: z.array(ServiceRole).max(20),
  /** Order of display. */
  rank: z.number().default(0),
});
export type Service = Readonly<z.infer<typeof Service>>;

/** Reads a row as a service; undefined when this version does not understand it. */
export const readService = readOnce((id, { fields }): Service | undefined => Service.safeParse({ ...fields, id }).data);

/** The service with that identifier. */
export function findService(view: SettingsView, id: string): Service | undefined {
  return readService(id, view.find('service', id));
}

/** Every service, in the order of the ENT. */
export function listServices(view: SettingsView): readonly Service[] {
  return [...view.list('service')].flatMap(([id, row]) => readService(id, row) ?? []).toSorted((a, b) => a.rank - b.rank);
}
