import type { Random } from '../simulation/random.ts';
import { PACE } from './programmes/quick-timers.ts';

/** What may happen to a connection; `after`: bytes that go through before it does. */
export type Trouble = { [K in keyof Details]: { readonly kind: K } & Readonly<Details[K]> }[keyof Details];

interface Details {
  none: object;
  refused: object;
  portal: object;
  failing: { status: number };
  'cut-request': { after: number };
  'cut-answer': { after: number };
  garble: { after: number };
  'half-open': { after: number };
  late: { milliseconds: number };
  twice: { milliseconds: number };
}

/** How often each trouble comes, against the others. */
export type Mix = Readonly<Partial<Record<Trouble['kind'], number>>>;

/** Says what happens to the next connection. */
export type Weather = () => Trouble;

const ALL: Mix = { none: 30, refused: 5, portal: 5, failing: 4, late: 8, twice: 8, 'half-open': 5, garble: 7, 'cut-request': 14, 'cut-answer': 14 };

/** Beyond, a cut would rarely fall within an exchange. */
const LONGEST = 6000;
/** Milliseconds of the console’s clock by which a request comes late at most. */
const LATEST = 5000;
const STATUSES = [429, 500, 502, 503, 504];
const BURST = 6;

/** A weather in which troubles are drawn; an ENT that fails does it for several connections in a row. */
export function weatherOf(random: Random, mix: Mix = ALL): Weather {
  let burst = 0;
  return () => {
    burst = burst > 0 ? burst - 1 : 0;
    if (burst > 0) return DRAWS.failing(random);
    const kind = drawKind(random, mix);
    if (kind === 'failing') burst = 1 + random.int(BURST);
    return DRAWS[kind](random);
  };
}

function drawKind(random: Random, mix: Mix): Trouble['kind'] {
  const chances = KINDS.map((kind) => [kind, mix[kind] ?? 0] as const);
  let luck = random.next() * chances.reduce((sum, [, weight]) => sum + weight, 0);
  return chances.find(([, weight]) => (luck -= weight) < 0)?.[0] ?? 'none';
}

const somewhere = (random: Random): number => random.int(LONGEST);
const later = (random: Random): number => random.int(LATEST) / PACE;

const DRAWS: { readonly [K in Trouble['kind']]: (random: Random) => Extract<Trouble, { readonly kind: K }> } = {
  none: () => ({ kind: 'none' }),
  refused: () => ({ kind: 'refused' }),
  portal: () => ({ kind: 'portal' }),
  failing: (random) => ({ kind: 'failing', status: random.pick(STATUSES) }),
  late: (random) => ({ kind: 'late', milliseconds: later(random) }),
  twice: (random) => ({ kind: 'twice', milliseconds: later(random) }),
  'half-open': (random) => ({ kind: 'half-open', after: random.chance(0.5) ? 0 : somewhere(random) }),
  garble: (random) => ({ kind: 'garble', after: somewhere(random) }),
  'cut-request': (random) => ({ kind: 'cut-request', after: somewhere(random) }),
  'cut-answer': (random) => ({ kind: 'cut-answer', after: somewhere(random) }),
};

const KINDS = ['none', 'refused', 'portal', 'failing', 'late', 'twice', 'half-open', 'garble', 'cut-request', 'cut-answer'] as const satisfies readonly Trouble['kind'][];
