import { z } from 'zod';

/** The fictitious schools of « Formation »; `copy` has the shape of a real one, and nobody of it. */
export const FictitiousSchool = z.enum(['college', 'lycee', 'cite', 'ecole', 'copy']);
export type FictitiousSchool = z.infer<typeof FictitiousSchool>;

/** Those that the program makes by itself. */
export const MADE_SCHOOLS = ['college', 'lycee', 'cite', 'ecole'] as const satisfies readonly FictitiousSchool[];
export type MadeSchool = (typeof MADE_SCHOOLS)[number];

/** Numbers that no real school bears: that of the collège by domain.md §7.2; the last letter of the others is not the key of their digits. */
export const FICTITIOUS_UAIS: Readonly<Record<FictitiousSchool, string>> = {
  college: '0319999A',
  lycee: '0319997A',
  cite: '0319995A',
  ecole: '0319996A',
  copy: '0319994A',
};

/** Which fictitious school a UAI is that the program makes; undefined for any other one. */
export function madeSchoolOf(uai: string): MadeSchool | undefined {
  return MADE_SCHOOLS.find((school) => FICTITIOUS_UAIS[school] === uai);
}

/** By what a console knows a fictitious school: another one each time it is put back, so that nothing of before is taken for news. */
export function sandboxPlace(school: FictitiousSchool | null, times: number): string {
  return school === null ? 'formation' : `formation-${school}-${String(times)}`;
}
