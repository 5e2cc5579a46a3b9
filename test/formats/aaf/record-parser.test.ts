import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { AAF_LIMITS } from '../../../formats/aaf/aaf-limits.ts';
import { RecordParser } from '../../../formats/aaf/record-parser.ts';

function hasFastProperties(value: unknown): unknown {
  setFlagsFromString('--allow-natives-syntax');
  const check: unknown = runInThisContext('(value) => %HasFastProperties(value)');
  return typeof check === 'function' ? Reflect.apply(check, undefined, [value]) : undefined;
}

describe('the record parser', () => {
  it('keeps saxes an object of fast properties: one handler too many makes parsing three times slower', () => {
    const parser = new RecordParser('x.xml', AAF_LIMITS);
    parser.write('<ficAlimMENESR>');
    expect(hasFastProperties(Reflect.get(parser, 'parser'))).toBe(true);
    expect(hasFastProperties(JSON.parse(`{${Array.from({ length: 2000 }, (_, i) => `"k${i}":1`).join()}}`))).toBe(false);
  });
});
