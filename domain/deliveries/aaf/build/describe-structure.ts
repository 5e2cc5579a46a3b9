import type { AafStructure } from '../aaf-school.ts';
import { schoolKind, titleCase } from './french-labels.ts';

/** A school as people say it; its kind and its city are empty where the delivery does not say them. */
export function describeStructure({ acronym, writtenName, writtenCity }: AafStructure): { readonly name: string; readonly city: string; readonly kind: string } {
  const kind = schoolKind(acronym);
  return { name: [kind, titleCase(writtenName)].filter((part) => part !== '').join(' '), city: titleCase(writtenCity), kind };
}
