import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLongAnswers } from '../../../server/http/long-answers.ts';

const Working = z.object({ code: z.literal('WORKING'), data: z.object({ work: z.string() }) });

/** The name under which a work goes on. */
async function nameOf(answer: Promise<unknown>): Promise<string> {
  return Working.parse(await answer.then(() => undefined, (cause: unknown) => cause)).data.work;
}

describe('a work that lasts', () => {
  it('is answered at once when it is over', async () => {
    await expect(createLongAnswers(1_000).within('a', Promise.resolve(3))).resolves.toBe(3);
    await expect(createLongAnswers(1_000).within('a', Promise.reject(new Error('said')))).rejects.toThrow('said');
  });

  it('goes on, and its answer or its refusal is given to who comes back, once, and to nobody else', async () => {
    const works = createLongAnswers(1);
    const { promise, resolve } = Promise.withResolvers<string>();
    const name = await nameOf(works.within('a', promise));
    expect(await nameOf(works.again('a', name) ?? Promise.resolve())).toBe(name);
    expect(works.again('b', name)).toBeUndefined();
    resolve('read');
    await expect(works.again('a', name)).resolves.toBe('read');
    expect(works.again('a', name)).toBeUndefined();
    const other = Promise.withResolvers<string>();
    const refused = await nameOf(works.within('a', other.promise));
    other.reject(new Error('no'));
    await expect(works.again('a', refused)).rejects.toThrow('no');
  });
});
