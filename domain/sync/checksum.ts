import { hash64 } from '../kernel/fingerprint.ts';

/** A row, as far as a checksum counts it. */
export interface CountedRow {
  readonly entity: string;
  readonly id: string;
  readonly ver: number;
}

/**
 * A checksum of 64 bits of which rows there are and in which version, in any order (sync.md §3.5): a row is taken out as it was
 * put in, so that both sides keep it at each change.
 */
export interface Checksum {
  add(row: CountedRow): void;
  remove(row: CountedRow): void;
  reset(): void;
  /** 16 hexadecimal digits. */
  text(): string;
}

/** The checksum of nothing, or the one that a text says. */
export function createChecksum(start = ''): Checksum {
  const lanes: [number, number] = [lane(start.slice(0, LANE_DIGITS)), lane(start.slice(LANE_DIGITS))];
  const count = ({ entity, id, ver }: CountedRow, sign: 1 | -1): void => {
    const [high, low] = scatter(hash64(`${entity} ${id} ${ver}`));
    lanes[0] = (lanes[0] + sign * high) | 0;
    lanes[1] = (lanes[1] + sign * low) | 0;
  };
  return {
    add: (row) => count(row, 1),
    remove: (row) => count(row, -1),
    reset: () => void lanes.fill(0),
    text: () => lanes.map((sum) => (sum >>> 0).toString(16).padStart(LANE_DIGITS, '0')).join(''),
  };
}

const LANE_DIGITS = 8;

/**
 * Mixes the bits of a fingerprint, one for one (the last step of MurmurHash3, public domain): those of two versions of a row differ
 * by a few multiples of one number, so that the sums of several rows that moved together would often be equal.
 */
function scatter([high, low]: readonly [number, number]): readonly [number, number] {
  const top = mix(high ^ low);
  return [top, mix(low ^ top)];
}

function mix(bits: number): number {
  const first = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

function lane(digits: string): number {
  return digits === '' ? 0 : Number.parseInt(digits, 16) | 0;
}
