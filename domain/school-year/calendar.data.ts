import type { ChecklistId } from './checklists.data.ts';

/** A time of the school year with what is to be done in it; days are `MM-DD`, both included. */
interface MomentRow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly items: readonly ChecklistId[];
}

/**
 * The school year of an administrator, in its order (domain.md §4.2, 7). Only May and mid-July are dated by a source
 * (S2-083, O-03); the other days are inferred from the words of each item, and may be moved here.
 */
export const YEAR_MOMENTS = [
  { id: 'imports', from: '08-20', to: '09-15', items: ['stsweb-exports', 'manual-import', 'pronote-identifiers'] },
  {
    id: 'start',
    from: '08-25',
    to: '09-30',
    items: ['head-group', 'head-rights', 'functional-lines', 'everyone-hidden', 'class-rubriques', 'publication-referents', 'resources-assigned'],
  },
  { id: 'january', from: '01-04', to: '01-31', items: ['leavers-licences', 'arrivals-resources'] },
  { id: 'duplicates', from: '04-15', to: '05-15', items: ['guardian-duplicates'] },
  { id: 'replacements', from: '06-01', to: '06-30', items: ['ended-replacements'] },
  { id: 'end', from: '06-15', to: '07-14', items: ['class-content', 'temporary-rubriques', 'abandoned-rubriques'] },
] as const satisfies readonly MomentRow[];

/** The identifiers of the times of the year; one without its French name does not compile. */
export type MomentId = (typeof YEAR_MOMENTS)[number]['id'];
