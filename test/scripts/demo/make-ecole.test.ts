import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../formats/recognise/recognise.ts';
import { readOnde } from '../../../formats/onde/read-onde.ts';
import { ECOLE_PLAN } from '../../../scripts/demo/ecole-plan.ts';
import { writeDelivery } from '../../../scripts/demo/make-delivery.ts';
import { makeFirstDegree } from '../../../scripts/demo/make-first-degree.ts';
import { ONDE_NAME, ondeStudents, writeOnde } from '../../../scripts/demo/make-onde.ts';
import { temporaryFolder } from '../../formats/aaf/aaf-fixture.ts';

const COMMITTED = join(import.meta.dirname, '../../../resources/demo/ecole');
const contents = async (folder: string): Promise<readonly (readonly [string, string])[]> =>
  Promise.all((await readdir(folder)).toSorted().map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const));

describe('the école of the demonstration', () => {
  it('is what the generator writes, byte for byte', async () => {
    const folder = await temporaryFolder();
    await writeDelivery(makeFirstDegree(ECOLE_PLAN), folder);
    expect(await contents(folder)).toEqual(await contents(join(COMMITTED, 'aaf')));
    expect(await contents(join(COMMITTED, 'onde'))).toEqual([[ONDE_NAME, writeOnde(ondeStudents(ECOLE_PLAN))]]);
  });

  it('has an extraction of Onde that is read without anomaly: a pupil moved, another came', async () => {
    const path = join(COMMITTED, 'onde', ONDE_NAME);
    expect(await recognise(path)).toMatchObject({ format: 'onde-students' });
    const read = await readOnde(path);
    if (read.kind !== 'students') throw new Error(read.kind);
    expect(read.anomalies).toEqual([]);
    expect(read.students).toHaveLength(ECOLE_PLAN.students + 1);
    expect(new Set(read.students.map(({ className }) => className)).size).toBe(8);
    expect(read.students.at(-1)).toMatchObject({ lastName: 'ARRIVANT', ine: undefined, level: 'CP', className: 'CP B' });
  });
});
