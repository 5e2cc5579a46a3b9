import type { Random } from '../simulation/random.ts';
import { PACE } from './programmes/quick-timers.ts';

/** What may happen to a connection; `after`: bytes that go through before it does. */
export type Trouble =
  | { readonly kind: 'none' | 'refused' | 'portal' }
  | { readonly kind: 'failing'; readonly status: number }
  | { readonly kind: 'cut-request' | 'cut-answer' | 'garble' | 'half-open'; readonly after: number }
  | { readonly kind: 'late' | 'twice'; readonly milliseconds: number };

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
    if (burst > 0) return troubleOf('failing', random);
    const kind = drawKind(random, mix);
    if (kind === 'failing') burst = 1 + random.int(BURST);
    return troubleOf(kind, random);
  };
}

function drawKind(random: Random, mix: Mix): Trouble['kind'] {
  const chances = KINDS.map((kind) => [kind, mix[kind] ?? 0] as const);
  let luck = random.next() * chances.reduce((sum, [, weight]) => sum + weight, 0);
  return chances.find(([, weight]) => (luck -= weight) < 0)?.[0] ?? 'none';
}

const KINDS = ['none', 'refused', 'portal', 'failing', 'late', 'twice', 'half-open', 'garble', 'cut-request', 'cut-answer'] as const satisfies readonly Trouble['kind'][];

function troubleOf(kind: Trouble['kind'], random: Random): Trouble {
  switch (kind) {
    case 'failing':
      return { kind, status: random.pick(STATUSES) };
    case 'late':
    case 'twice':
      return { kind, milliseconds: random.int(LATEST) / PACE };
    case 'half-open':
      return { kind, after: random.chance(0.5) ? 0 : random.int(LONGEST) };
    case 'cut-request':
    case 'cut-answer':
    case 'garble':
      return { kind, after: random.int(LONGEST) };
    case 'none':
    case 'refused':
    case 'portal':
      return { kind };
  }
}
