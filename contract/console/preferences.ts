import { z } from 'zod';
import { Corrections } from '../../domain/upstream/correction.ts';

/** How much larger than usual the page is drawn, in percent. */
export const PageZoom = z.number().int().min(100).max(160);

/** What the user sees of the program itself. */
export const Preferences = z.object({
  theme: z.enum(['light', 'dark', 'system']),
  density: z.enum(['compact', 'comfortable']),
  /** Percentage of the normal size. */
  scale: PageZoom,
  singleKeys: z.boolean(),
  /** Whether movement is spared: absent, as the system says. */
  reduceMotion: z.enum(['system', 'always', 'never']).optional(),
  /** The guided list of a first time: the screens seen since it began, and whether it was closed; absent before it begins. */
  guide: z.object({ seen: z.array(z.string().max(40)).max(40), closed: z.boolean() }).optional(),
  /** Keys chosen for shortcuts, by the name of the shortcut; null: it is off. The page alone knows what each does. */
  shortcuts: z.record(z.string().max(40), z.string().min(1).max(40).nullable()).refine((chosen) => Object.keys(chosen).length <= 100).optional(),
  /** When one last corrected something at an upstream source: one’s own note, which no school receives. */
  corrections: Corrections.optional(),
  /** Who answers for the data of people, as their school names them: written with what leaves. */
  answerers: z.object({ controller: z.string().max(200), officer: z.string().max(300) }).optional(),
});
export type Preferences = Readonly<z.infer<typeof Preferences>>;
