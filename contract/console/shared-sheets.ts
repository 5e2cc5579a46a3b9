import { z } from 'zod';
import { SheetView } from '../ent/sheet.ts';

/** The application sheets of the platforms that the school is joined to; `at`: when the ENT last said so (ISO 8601), null when it just did. */
export const SharedSheets = z.object({ views: z.array(SheetView).max(20), at: z.string().max(40).nullable() });
export type SharedSheets = Readonly<z.infer<typeof SharedSheets>>;
