import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ExchangeContent } from '../../domain/exchange/exchange-content.ts';
import { SenderTrust } from '../../domain/exchange/exchange-sender.ts';
import { KeptLine, KeptPartName } from './kept-here.ts';
import { Preferences } from './preferences.ts';
import { LockReason } from './station.contract.ts';

const errors = {
  NOT_SIGNED_IN: { status: 401 },
  LOCKED: { status: 423, data: z.object({ reason: LockReason, at: z.string().nullable() }) },
  /** Another file has been given since, or this one was put down. */
  NO_FILE: { status: 404 },
} as const;

/** A file for another console; `key` opens it and is said once, `fingerprint` is what its receiver compares. */
export const MadeFile = z.object({ bytes: z.instanceof(Blob), key: z.string(), fingerprint: z.string() });
export type MadeFile = Readonly<z.infer<typeof MadeFile>>;

/** What a file of another console holds, or why it stays closed. */
export const OpenedExchange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), content: ExchangeContent, fingerprint: z.string(), trust: SenderTrust, isMine: z.boolean(), kept: z.array(KeptLine) }),
  z.object({ kind: z.literal('other-school'), school: ExchangeContent.shape.school }),
  z.object({ kind: z.literal('refused'), reason: z.enum(['wrong-key', 'damaged', 'forged', 'other-version']) }),
]);
export type OpenedExchange = Readonly<z.infer<typeof OpenedExchange>>;

/** Files that go from one console to another without any network: a draft, a plan or a proposition. */
export const exchangeContract = {
  /** Makes a file of entries of the draft, which stay there; null when none of them is left. */
  make: oc
    .errors(errors)
    .input(z.object({ ids: z.array(z.uuid()).min(1).max(5000), message: z.string().max(2000) }))
    .output(MadeFile.nullable()),
  /** Makes a file of all that this computer has and the ENT may not: draft, sends without an answer, what was noted by hand; null when there is nothing. */
  copy: oc.errors(errors).output(MadeFile.nullable()),
  /** Opens the file that the page gave to the importer. */
  open: oc.errors(errors).input(z.object({ id: z.uuid(), key: z.string().max(200) })).output(OpenedExchange),
  /** Puts back parts of one’s own copy, named after their preview; gives the preferences as they are then. Nothing of the draft is touched. */
  restore: oc
    .errors(errors)
    .input(z.object({ id: z.uuid(), key: z.string().max(200), parts: z.array(KeptPartName).max(20) }))
    .output(z.discriminatedUnion('kind', [z.object({ kind: z.literal('restored'), preferences: Preferences }), z.object({ kind: z.literal('refused') })])),
  /** Somebody compared the fingerprint with its owner: it is not asked again. */
  trust: oc.errors(errors).input(z.object({ fingerprint: z.string().max(100), accountId: z.string().max(100) })).output(z.object({})),
};
