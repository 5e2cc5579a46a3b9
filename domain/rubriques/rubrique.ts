import { z } from 'zod';
import { SubService } from '../rights/sub-service.ts';
import { FIELD_RULES } from '../sync/entity.ts';
import { readOnce } from '../sync/read-once.ts';
import type { SettingsView } from '../sync/row.ts';

export const RubriqueKind = z.enum(['racine', 'classe', 'pedagogique', 'etablissement']);
export type RubriqueKind = z.infer<typeof RubriqueKind>;

export const RubriqueState = z.enum(['active', 'archived', 'trashed', 'absent']);
export type RubriqueState = z.infer<typeof RubriqueState>;

export const Visibility = z.enum(['publique', 'privee']);
export type Visibility = z.infer<typeof Visibility>;

/** When a chat is open: days 1 (Monday) to 7, hours « HH:mm » of Europe/Paris (dom:R13). */
export const ChatSlot = z.object({
  days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});
export type ChatSlot = Readonly<z.infer<typeof ChatSlot>>;

/** A node of the school's site, whose rights are set. */
export const Rubrique = z.object({
  id: z.string().min(1).max(100),
  title: z.string().max(300),
  parentId: z.string().max(100).nullable(),
  kind: RubriqueKind,
  classId: z.string().max(100).nullable(),
  position: z.number(),
  visibility: Visibility,
  state: RubriqueState,
  temporary: z.boolean(),
  landing: z.enum(['article', 'firstService']),
  blog: z.boolean(),
  blogComments: z.boolean(),
  agenda: z.boolean(),
  forum: z.boolean(),
  chat: z.boolean(),
  chatHours: z.array(ChatSlot).max(50),
  pad: z.boolean(),
  sharedFolders: z.boolean(),
  mailingList: z.boolean(),
  contentCount: z.number().int().nullable(),
  lastPublicationAt: z.string().nullable(),
  feedsHomePage: z.boolean(),
});
export type Rubrique = Readonly<z.infer<typeof Rubrique>>;

const ABSENT = Object.fromEntries(Object.entries(FIELD_RULES.rubrique).map(([field, rule]) => [field, rule.absent]));

/** Reads a row as a rubrique; undefined when the row says nothing this version understands. */
export const readRubrique = readOnce((id, { fields }): Rubrique | undefined => {
  const read = Rubrique.safeParse({ ...ABSENT, ...fields, id });
  return read.success && read.data.state !== 'absent' ? read.data : undefined;
});

/** The rubrique of that identifier, whatever its state. */
export function findRubrique(view: SettingsView, id: string): Rubrique | undefined {
  return readRubrique(id, view.find('rubrique', id));
}

/** Every rubrique of the school, archived and deleted ones included. */
export function listRubriques(view: SettingsView): readonly Rubrique[] {
  return [...view.list('rubrique')].flatMap(([id, row]) => readRubrique(id, row) ?? []);
}

/** The sub-services that are switched on in a rubrique. */
export function enabledSubServices(rubrique: Rubrique): readonly SubService[] {
  return SubService.options.filter((service) => rubrique[service]);
}

/** The mothers of a rubrique, nearest first; stops at an unknown mother or at a cycle. */
export function mothersOf(view: SettingsView, rubrique: Rubrique): readonly Rubrique[] {
  const mothers: Rubrique[] = [];
  const seen = new Set([rubrique.id]);
  let current: Rubrique | undefined = rubrique;
  while (current?.parentId != null && !seen.has(current.parentId)) {
    seen.add(current.parentId);
    current = findRubrique(view, current.parentId);
    if (current !== undefined) {
      mothers.push(current);
    }
  }
  return mothers;
}

/** A rubrique and everything under it, mothers before daughters. */
export function subtreeOf(view: SettingsView, id: string): readonly Rubrique[] {
  const all = listRubriques(view);
  const found = all.filter((rubrique) => rubrique.id === id);
  for (const mother of found) {
    found.push(...all.filter((rubrique) => rubrique.parentId === mother.id && !found.includes(rubrique)));
  }
  return found;
}
