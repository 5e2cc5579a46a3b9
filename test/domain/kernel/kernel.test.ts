import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must, unreachable } from '../../../domain/kernel/assert.ts';
import { callByKind, type ByKind } from '../../../domain/kernel/by-kind.ts';
import { fingerprint } from '../../../domain/kernel/fingerprint.ts';
import { canonicalJson, Json, sameJson } from '../../../domain/kernel/json.ts';
import { oncePer } from '../../../domain/kernel/once.ts';
import { accept, refuse } from '../../../domain/kernel/result.ts';

const json = fc.jsonValue({ depthSize: 'small' }).map((value) => Json.parse(value));

describe('canonical JSON', () => {
  it('does not depend on the order of keys, and leaves absent ones out', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'é'] })).toBe('{"a":[true,null,"é"],"b":1}');
    expect(canonicalJson({ a: undefined, b: 2, c: { e: 1, d: 2 } })).toBe('{"b":2,"c":{"d":2,"e":1}}');
    expect(canonicalJson({})).toBe('{}');
  });

  it('is read back as the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(Json.parse(JSON.parse(canonicalJson(value))))).toBe(canonicalJson(value));
      }),
    );
  });

  it('tells two values apart exactly when they differ', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(sameJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
        expect(sameJson(a, b)).toBe(sameJson(b, a));
      }),
    );
    expect(sameJson({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
    expect(sameJson([1], '1')).toBe(false);
    expect(sameJson('1', [1])).toBe(false);
    expect(sameJson(null, [])).toBe(false);
  });
});

describe('once per object', () => {
  it('asks once for each, also when the answer is nothing', () => {
    const asked: object[] = [];
    const sizeOf = oncePer((list: readonly string[]) => {
      asked.push(list);
      return list.length === 0 ? undefined : list.length;
    });
    const [pair, none] = [['a', 'b'], []];
    expect([sizeOf(pair), sizeOf(none), sizeOf(pair), sizeOf(none), sizeOf(['a', 'b'])]).toEqual([2, undefined, 2, undefined, 2]);
    expect(asked).toHaveLength(3);
  });
});

describe('fingerprint', () => {
  it('is the FNV-1a of 64 bits', () => {
    expect(fingerprint('')).toBe('cbf29ce484222325');
    expect(fingerprint('a')).toBe('af63dc4c8601ec8c');
    expect(fingerprint('foobar')).toBe('85944171f73967e8');
  });

  it('follows the arithmetic of big integers', () => {
    const oracle = (text: string): string => {
      let hash = 0xcbf29ce484222325n;
      for (let i = 0; i < text.length; i++) {
        hash = ((hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & 0xffffffffffffffffn;
      }
      return hash.toString(16).padStart(16, '0');
    };
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fingerprint(text)).toBe(oracle(text));
      }),
    );
  });
});

describe('small words of the kernel', () => {
  it('accept and refuse', () => {
    expect(accept(3)).toEqual({ ok: true, value: 3 });
    expect(refuse({ kind: 'no' })).toEqual({ ok: false, refusal: { kind: 'no' } });
  });

  it('throw where something cannot be', () => {
    expect(must(0, 'a number')).toBe(0);
    expect(() => must(undefined, 'it was just put there')).toThrow('it was just put there');
    expect(() => must(null, 'it was just put there')).toThrow('Cannot be absent');
    // @ts-expect-error the types prove that nobody can call it
    expect(() => unreachable('here')).toThrow('Unreachable: "here"');
  });
});

describe('a table by kind', () => {
  it('answers for the kind of the value, kinds that share a shape included', () => {
    type Shape = { readonly kind: 'disc'; readonly radius: number } | { readonly kind: 'square' | 'cube'; readonly side: number };
    const table: ByKind<Shape, [unit: string], string> = {
      disc: ({ radius }, unit) => `${radius} ${unit}`,
      square: ({ side }, unit) => `${side} ${unit}`,
      cube: ({ kind, side }, unit) => `${kind} ${side} ${unit}`,
    };
    expect(callByKind<Shape, [unit: string], string>(table, { kind: 'cube', side: 2 }, 'cm')).toBe('cube 2 cm');
    expect(callByKind<Shape, [unit: string], string>(table, { kind: 'disc', radius: 1 }, 'cm')).toBe('1 cm');
  });
});
