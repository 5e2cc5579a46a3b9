import { z } from 'zod';

/** Somebody whom a file for another service names: a line of it, from 1, or the place in it. */
export const ListedPerson = z.object({
  line: z.number().int().optional(),
  role: z.enum(['student', 'teacher', 'guardian', 'staff']),
  lastName: z.string(),
  firstName: z.string(),
  birthDate: z.string().optional(),
  className: z.string().optional(),
  /** The identifier by which the ENT names the person, where the file holds it. */
  personId: z.string().optional(),
});
export type ListedPerson = Readonly<z.infer<typeof ListedPerson>>;
