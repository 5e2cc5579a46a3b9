import { empty, json, page, redirect, REFUSED, type FakeAnswer, type FakeRequest } from './fake-request.ts';

/** The odd answers of a platform, each a trap (§2.10, and « Bad input » of the task). `lost`: done or not, nobody is told. `cut`: done, and nobody is answered any more. */
export type FaultKind =
  | 'html' | '401' | '403' | '404' | '409' | '429' | '500' | '503' | '509' | 'login' | 'mfa' | 'terms'
  | 'truncated' | 'unknown' | 'empty' | 'lost' | 'lostUndone' | 'cut' | 'errorAfter';

/** A fault on what begins by a path. */
export interface Fault {
  readonly kind: FaultKind;
  readonly method?: string;
  readonly path: string;
  /** How many times; for ever when absent. */
  times?: number;
}

/** The fault of a request, counted once. */
export function faultOf(faults: Fault[], { method, path }: FakeRequest): FaultKind | undefined {
  const fault = faults.find((one) => path.startsWith(one.path) && (one.method ?? method) === method && (one.times ?? 1) > 0);
  if (fault?.times !== undefined) fault.times -= 1;
  if (fault?.kind === 'cut') faults.unshift({ kind: 'lostUndone', path: '/' });
  return fault?.kind;
}

const PLAIN: Readonly<Partial<Record<FaultKind, FakeAnswer>>> = {
  html: page('Portail'),
  '401': REFUSED,
  '403': json({ error: 'forbidden' }, 403),
  '404': empty(404),
  '409': json({ error: 'conflict' }, 409),
  '429': { ...json({ error: 'too many' }, 429), headers: { 'content-type': 'application/json', 'retry-after': '1' } },
  '500': json({ error: 'internal' }, 500),
  '503': empty(503),
  '509': json({ error: 'quota_overflow' }, 509),
  login: redirect('/auth/login?callback=%2F'),
  mfa: redirect('/auth/validate-mfa'),
  terms: redirect('/auth/cgu'),
  empty: json([]),
  unknown: json([{ nouveau: 'format' }]),
};

/** What a fault makes of an answer; `undefined`: nothing is answered. */
export function spoil(kind: FaultKind, answer: FakeAnswer): FakeAnswer | undefined {
  if (kind === 'lost' || kind === 'lostUndone' || kind === 'cut') return undefined;
  if (kind === 'truncated') return { ...answer, text: answer.text.slice(0, Math.floor(answer.text.length / 2)) };
  if (kind === 'errorAfter') return json({ error: 'internal' }, 500);
  return PLAIN[kind] ?? answer;
}

/** Whether the request is done before its answer is spoiled. */
export function isDoneFirst(kind: FaultKind): boolean {
  return kind === 'lost' || kind === 'cut' || kind === 'errorAfter' || kind === 'truncated';
}
