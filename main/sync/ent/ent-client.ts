import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { z } from 'zod';
import { EntAccount, entContract, EntSession } from '../../../contract/ent/ent.contract.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import { DeliveryAnswer, LARGEST_CONTENT, type FileParts } from '../../../domain/deliveries/delivery-import.ts';
import { School } from '../../../domain/directory/school.ts';
import { SignedLease } from '../../../domain/station/signed-lease.ts';
import { JournalIntegrity } from '../../../domain/sync/journal-integrity.ts';
import { tolerateOutcomes } from '../../../domain/sync/versions/tolerate.ts';
import { LiveHead, OLDEST_PROTOCOL, PushAnswer, SYNC_PROTOCOL, type PullRequest, type PushRequest, type SnapshotRequest } from '../../../domain/sync/protocol.ts';
import { keepCertificatesChecked } from './checked-certificates.ts';
import { EntTrouble, type EntFailure } from './ent-failure.ts';
import { guardedFetch, type Asking } from './guarded-fetch.ts';
import { createPacking, type Pack } from './packed-body.ts';
import type { Timers } from '../timers.ts';
import { pushText } from '../push-text.ts';
import { isQuickPushAnswer } from '../lines/quick-line.ts';
import { LINES_HEADERS, openLines } from '../lines/open-lines.ts';
import { readLines } from '../lines/read-lines.ts';
import { readWireLine, type WireLine } from '../lines/wire-line.ts';

const About = z.object({ school: School, epoch: z.string(), protocol: z.object({ min: z.number(), max: z.number() }) });
/** What an ENT says of itself before anybody signs in. */
export type EntAbout = Readonly<z.infer<typeof About>>;

/** All that the console asks of its ENT. Every call either answers in a checked shape or throws `EntTrouble`. */
export interface EntClient {
  about(): Promise<EntAbout>;
  accounts(): Promise<readonly EntAccount[]>;
  signIn(accountId: string, device: string): Promise<EntSession>;
  /** Has the ENT sign how long the account may work on without it, from what this clock says. */
  lease(clock: string): Promise<SignedLease>;
  signOut(): Promise<void>;
  push(request: PushRequest, signal: AbortSignal): Promise<PushAnswer>;
  pull(request: PullRequest, signal: AbortSignal): AsyncIterable<readonly WireLine[]>;
  snapshot(request: SnapshotRequest, signal: AbortSignal): AsyncIterable<readonly WireLine[]>;
  /** Has the ENT compute the chain of its journal again. */
  verifyJournal(): Promise<JournalIntegrity>;
  /** Hands an upstream file over, for the ENT to apply; `acceptDisappearances`: how many somebody agreed to. */
  importFile(file: { readonly name: string; readonly bytes: Uint8Array; readonly parts: FileParts | undefined; readonly acceptDisappearances: number }, signal: AbortSignal): Promise<DeliveryAnswer>;
  /** Tells how far the ENT has gone, as it goes; ends when the channel is cut. */
  live(signal: AbortSignal): AsyncIterable<LiveHead>;
}

/** Where an ENT is and who asks. */
export interface EntAddress {
  readonly url: string;
  /** The proof that somebody signed in, if anybody did. */
  readonly token: () => string | null;
  readonly fetch?: typeof fetch;
  /** By which the silence of the ENT is measured; those of the machine where none are given. */
  readonly timers?: Timers;
}

/** Connects to an ENT over HTTP, with the contract; nothing is sent before the first call. */
export function createEntClient(address: EntAddress): EntClient {
  keepCertificatesChecked();
  const { timers } = address;
  const packing = createPacking(address.fetch ?? fetch);
  const doFetch = packing.fetch;
  const api = createApi(address, doFetch);
  const authorization = (): Record<string, string> => {
    const token = address.token();
    return token === null ? {} : { authorization: `Bearer ${token}` };
  };
  const spoken = { protocol: SYNC_PROTOCOL };
  const requestOf = (path: string, headers: Record<string, string>, body?: string | Uint8Array<ArrayBuffer>): Request => {
    const init = body === undefined ? {} : { method: 'POST', body };
    return new Request(`${address.url.replace(/\/$/, '')}${path}`, { ...init, headers: { ...authorization(), ...headers } });
  };
  const stream = (toRequest: ToRequest, signal: AbortSignal): AsyncIterable<readonly WireLine[]> =>
    streamLines(() => askInItsProtocol(spoken, toRequest, { shape: 'lines', signal, fetch: doFetch, timers }));
  return {
    about: () => ask(About, () => api.about()),
    accounts: () => ask(z.array(EntAccount), () => api.accounts()),
    signIn: (accountId, device) => ask(EntSession, () => api.signIn({ accountId, device })),
    lease: (clock) => ask(SignedLease, () => api.lease({ clock })),
    signOut: async () => void (await ask(z.unknown(), () => api.signOut())),
    push: (request, signal) => {
      const text = pushText(request);
      const toRequest = (pack: Pack): ToRequest => (protocol) => {
        const { headers, body } = pack(protocol === request.protocol ? text : pushText({ ...request, protocol }));
        return requestOf('/sync/push', { ...JSON_HEADERS, ...headers }, body);
      };
      return push(() => packing.send(text.length, (pack) => askInItsProtocol(spoken, toRequest(pack), { shape: 'answer', signal, fetch: doFetch, timers })));
    },
    pull: (request, signal) => stream((protocol) => requestOf(`/sync/pull?${query({ ...request, protocol })}`, LINES_HEADERS), signal),
    snapshot: (request, signal) => stream((protocol) => requestOf('/sync/snapshot', { ...JSON_HEADERS, ...LINES_HEADERS }, JSON.stringify({ ...request, protocol })), signal),
    verifyJournal: () => ask(JournalIntegrity, () => api.verifyJournal()),
    importFile: async ({ name, bytes, parts, acceptDisappearances }, signal) => {
      const content = (await compress(bytes)).toString('base64');
      if (content.length > LARGEST_CONTENT) throw new EntTrouble('too-large');
      return ask(DeliveryAnswer, () => api.importFile({ name, content, acceptDisappearances, ...(parts === undefined ? {} : { parts: [...parts] }) }, { signal }));
    },
    live: (signal) => listen(() => api.live(undefined, { signal })),
  };
}

const JSON_HEADERS = { 'content-type': 'application/json' };

const compress = promisify(zlib.gzip);

/** The contract, called over HTTP. */
export type EntApi = JsonifiedClient<ContractRouterClient<typeof entContract>>;

/** Calls the contract with the token of now; what answers is not checked yet: see `ask`. */
export function createApi({ url, token, timers }: EntAddress, doFetch: typeof fetch = fetch): EntApi {
  keepCertificatesChecked();
  const link = new OpenAPILink(entContract, {
    url,
    headers: () => {
      const proof = token();
      return proof === null ? {} : { authorization: `Bearer ${proof}` };
    },
    fetch: (request, _init, { signal }, path) =>
      guardedFetch(request, { shape: path.join('.') === 'live' ? 'live' : 'answer', signal, fetch: doFetch, timers }),
  });
  return createORPCClient(link);
}

/** The answer in its checked shape; throws `EntTrouble`. */
export async function ask<T>(shape: z.ZodType<T>, call: () => Promise<unknown>): Promise<T> {
  try {
    const answer = shape.safeParse(await call());
    if (answer.success) {
      return answer.data;
    }
  } catch (error) {
    throw troubleOf(error);
  }
  throw new EntTrouble('garbage');
}

/** The answer, or why the ENT refuses, where `refusalOf` reads it in what failed; any other failure throws `EntTrouble`. */
export async function askOr<T, R>(shape: z.ZodType<T>, call: () => Promise<unknown>, refusalOf: (cause: unknown) => R | undefined): Promise<Result<T, R>> {
  try {
    return accept(await ask(shape, call));
  } catch (error) {
    const refusal = error instanceof EntTrouble ? refusalOf(error.cause) : undefined;
    if (refusal === undefined) throw error;
    return refuse(refusal);
  }
}

/**
 * Sends as the contract says, without the link: walking through a thousand changes to find what is not JSON took it longer
 * than writing them. A reused number is an answer, not a failure: the next pull tells what to do (sync.md P8).
 */
async function push(send: () => Promise<Response>): Promise<PushAnswer> {
  const response = await send();
  const body = await readJson(response);
  const forked = response.status === 409 ? Forked.safeParse(body) : undefined;
  if (forked?.success === true) {
    return { kind: 'forked', m: forked.data.data.m };
  }
  if (!response.ok) {
    throw new EntTrouble(failureOfStatus(response.status));
  }
  return isQuickPushAnswer(body) ? body : ask(PushAnswer, () => Promise.resolve(tolerateOutcomes(body)));
}

type ToRequest = (protocol: number) => Request;

const OtherProtocol = z.object({ code: z.literal('PROTOCOL'), data: z.object({ max: z.number().int() }) });

/** An older ENT is spoken to in its own protocol from then on, as long as this console still knows it (sync.md §3.11). */
async function askInItsProtocol(spoken: { protocol: number }, toRequest: ToRequest, asking: Asking): Promise<Response> {
  const response = await guardedFetch(toRequest(spoken.protocol), asking);
  if (response.status !== 426) {
    return response;
  }
  const max = OtherProtocol.safeParse(await readJson(response)).data?.data.max ?? spoken.protocol;
  if (max < OLDEST_PROTOCOL || max >= spoken.protocol) {
    throw new EntTrouble('too-old');
  }
  spoken.protocol = max;
  return guardedFetch(toRequest(max), asking);
}

const Forked = z.object({ code: z.literal('FORKED'), data: z.object({ m: z.number().int() }) });

/** Undefined: not JSON. */
async function readJson(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text());
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw troubleOf(error);
  }
}

async function* listen(call: () => Promise<unknown>): AsyncGenerator<LiveHead> {
  try {
    const heads = await call();
    if (!isAsyncIterable(heads)) {
      throw new EntTrouble('garbage');
    }
    for await (const head of heads) {
      yield LiveHead.parse(head);
    }
  } catch (error) {
    throw error instanceof z.ZodError ? new EntTrouble('garbage', error) : troubleOf(error);
  }
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

async function* streamLines(send: () => Promise<Response>): AsyncGenerator<readonly WireLine[]> {
  const response = await send();
  const bytes = response.ok ? openLines(response) : undefined;
  if (bytes === undefined) {
    await response.body?.cancel();
    throw new EntTrouble(failureOfStatus(response.status));
  }
  try {
    for await (const lines of readLines(bytes)) {
      yield lines.map(readWireLine);
    }
  } catch (error) {
    throw troubleOf(error);
  }
}

function query(request: PullRequest): string {
  return new URLSearchParams(Object.entries(request).map(([key, value]): [string, string] => [key, String(value)])).toString();
}

function troubleOf(error: unknown): EntTrouble {
  if (error instanceof EntTrouble) {
    return error;
  }
  if (error instanceof ORPCError) {
    return new EntTrouble(error.code === 'UNKNOWN_ACCOUNT' ? 'unknown-account' : failureOfStatus(error.status), error);
  }
  // What is compressed stops in the middle: cut on the way, by whoever closes a connection as if it were over.
  if (error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR') {
    return new EntTrouble('unreachable', error);
  }
  // The link throws plain errors on a body that is not the JSON it expects.
  return new EntTrouble('garbage', error);
}

function failureOfStatus(status: number): EntFailure {
  const known: Readonly<Record<number, EntFailure>> = {
    401: 'session-expired',
    404: 'no-school',
    413: 'too-large',
    426: 'too-old',
    502: 'unreachable',
    503: 'unreachable',
    504: 'unreachable',
  };
  return known[status] ?? (status >= 500 ? 'server-error' : 'garbage');
}
