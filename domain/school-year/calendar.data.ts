import type { z } from 'zod';
import type { SourceRef } from '../kernel/source-ref.ts';
import type { ChecklistId } from './checklists.data.ts';

/** A time of the school year with what is to be done in it; days are `MM-DD`, both included. */
interface MomentRow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Where its days come from: no source gives both, those of May and mid-July follow its words. */
  readonly source: z.infer<typeof SourceRef>;
  readonly items: readonly ChecklistId[];
}

const OURS = { ref: 'domain.md §4.2', inferred: true } as const;

/**
 * The school year of an administrator, in its order (domain.md §4.2, 7). A source says May and mid-July, without a day
 * (S2-083, O-03); the other days are inferred from the words of each item, and may be moved here.
 */
export const YEAR_MOMENTS = [
  { id: 'imports', from: '08-20', to: '09-15', source: OURS, items: ['stsweb-exports', 'manual-import', 'pronote-identifiers'] },
  {
    id: 'start',
    from: '08-25',
    to: '09-30',
    source: OURS,
    items: ['head-group', 'head-rights', 'functional-lines', 'everyone-hidden', 'class-rubriques', 'publication-referents', 'resources-assigned'],
  },
  { id: 'january', from: '01-04', to: '01-31', source: OURS, items: ['leavers-licences', 'arrivals-resources'] },
  { id: 'duplicates', from: '04-15', to: '05-15', source: { ref: 'S2-083', inferred: true }, items: ['guardian-duplicates'] },
  { id: 'replacements', from: '06-01', to: '06-30', source: OURS, items: ['ended-replacements'] },
  { id: 'end', from: '06-15', to: '07-14', source: { ref: 'O-03', inferred: true }, items: ['class-content', 'temporary-rubriques', 'abandoned-rubriques'] },
] as const satisfies readonly MomentRow[];

/** The identifiers of the times of the year; one without its French name does not compile. */
export type MomentId = (typeof YEAR_MOMENTS)[number]['id'];
