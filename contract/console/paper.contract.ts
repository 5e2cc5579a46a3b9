import { oc } from '@orpc/contract';
import { z } from 'zod';
import { archivePasswordFault } from '../../domain/paper/archive-password.ts';
import { PaperTable } from '../../domain/paper/paper.ts';
import { LockReason } from './station.contract.ts';

const errors = {
  NOT_SIGNED_IN: { status: 401 },
  LOCKED: { status: 423, data: z.object({ reason: LockReason, at: z.string().nullable() }) },
} as const;

/** What leaves the console as a file that the page does not write itself. */
export const paperContract = {
  /** A workbook (Office Open XML): `facts` on its first sheet, then one sheet a table. */
  workbook: oc
    .errors(errors)
    .input(z.object({ facts: z.array(z.string()).max(100), tables: z.array(PaperTable).min(1).max(100) }))
    .output(z.instanceof(Blob)),
  /** A file in a ZIP archive encrypted with AES-256 (rel:C-P9); `format`: its extension. */
  seal: oc
    .errors(errors)
    .input(z.object({ file: z.instanceof(Blob), format: z.enum(['csv', 'xlsx', 'pdf', 'json']), password: z.string().refine((text) => archivePasswordFault(text) === undefined) }))
    .output(z.instanceof(Blob)),
  /** Whether this host writes the PDF itself: what the browser prints, it does not hold. */
  ways: oc.errors(errors).output(z.object({ pdf: z.boolean() })),
  /** The page as it is laid out for paper, tagged; null where the browser prints by itself (web host). */
  pdf: oc.errors(errors).input(z.object({ landscape: z.boolean() })).output(z.instanceof(Blob).nullable()),
};
