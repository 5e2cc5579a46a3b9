import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { FILE_LIMITS } from '../../../formats/file/file-limits.ts';
import { GuardedParser } from '../../../formats/xml/guarded-parser.ts';

function hasFastProperties(value: unknown): unknown {
  setFlagsFromString('--allow-natives-syntax');
  const check: unknown = runInThisContext('(value) => %HasFastProperties(value)');
  return typeof check === 'function' ? Reflect.apply(check, undefined, [value]) : undefined;
}

describe('the guarded parser', () => {
  it('keeps saxes an object of fast properties: one handler too many makes parsing three times slower', () => {
    const nothing = (): void => {};
    const parser = new GuardedParser('x.xml', FILE_LIMITS, { isRoot: () => true }, { open: nothing, close: nothing, text: nothing });
    parser.write('<root>');
    expect(hasFastProperties(Reflect.get(parser, 'parser'))).toBe(true);
    expect(hasFastProperties(JSON.parse(`{${Array.from({ length: 2000 }, (_, i) => `"k${i}":1`).join()}}`))).toBe(false);
  });
});
