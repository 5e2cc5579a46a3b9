import { z } from 'zod';
import { Profile } from './profile.ts';

/** A function held in the school, with its AAF code (ENS, DOC, DIR, EDU…) and its label. */
export const PersonFunction = z.object({ code: z.string().max(16), label: z.string().max(200) });

/** Somebody of the school, as upstream bases state them: read-only here, corrected there. */
export const Person = z.object({
  id: z.string().min(1).max(100),
  lastName: z.string().max(200),
  firstName: z.string().max(200),
  civility: z.string().max(10).optional(),
  birthDate: z.string().max(10).optional(),
  profile: Profile,
  functions: z.array(PersonFunction).max(40).default([]),
  /** How many other schools upstream bases attach them to; absent for none (S2-092: « toutes les personnes du bassin »). */
  otherSchools: z.number().int().min(1).max(1000).optional(),
  /** Subjects taught, as labels. */
  subjects: z.array(z.string().max(200)).max(40).default([]),
  email: z.string().max(200).optional(),
  /** Every upstream or computed group the person belongs to. */
  groupIds: z.array(z.string().max(100)).max(400).default([]),
  /** For a guardian: the students he or she answers for. */
  childrenIds: z.array(z.string().max(100)).max(60).default([]),
  /** Day (`YYYY-MM-DD`) of the delivery that first named them, when it is not the first one of the school. */
  arrivedOn: z.string().max(10).optional(),
  /** Where the record comes from: a student from Siècle, a teacher from STSweb, a local account from the ENT. */
  source: z.enum(['siecle', 'stsweb', 'agents', 'ent']),
});
export type Person = Readonly<z.infer<typeof Person>>;
