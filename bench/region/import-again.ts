import { must } from '../../domain/kernel/assert.ts';
import type { AafDelivery } from '../../formats/aaf/delivery.ts';
import { givenDelivery } from '../../formats/aaf/given-files.ts';
import { writeAaf } from '../../formats/aaf/write-aaf.ts';
import { makeDelivery, withoutStudents, type DemoDelivery } from '../../scripts/demo/make-delivery.ts';
import { importAaf } from '../../server/import/aaf/import-aaf.ts';
import { median } from '../bench-line.ts';
import type { Region } from './region.ts';

/** Each takes half a second. */
const [ROUNDS, WARM_UP] = [9, 2];
/** Neither the school of the other questions, nor one that is made while they are asked. */
const RANK = 1;
/** Pupils that come and go from one delivery to the next. */
const MOVING = 5;

/** Milliseconds to bring a school that is there already to the next delivery of its AAF: read, compared, written; medians of each région, turn about. */
export async function importAgain(regions: readonly Region[]): Promise<readonly number[]> {
  const spent = regions.map((): number[] => []);
  const uai = must(regions[0], 'a région').uaiOf(RANK);
  const whole = makeDelivery({ uai });
  const deliveries = [await opened(whole), await opened(withoutStudents(whole, MOVING))];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    for (const [i, region] of regions.entries()) {
      const start = performance.now();
      const result = await importAaf(region.importPorts(RANK), { folder: must(deliveries[round % 2], 'one of two'), fictitious: true, acceptDisappearances: 1_000_000 });
      if (!result.ok) throw new Error(`an import was refused: ${result.refusal.kind}`);
      if (round >= WARM_UP) spent[i]?.push(performance.now() - start);
    }
  }
  return spent.map(median);
}

async function opened({ files }: DemoDelivery): Promise<AafDelivery> {
  return must(await givenDelivery(files.map((file) => ({ name: file.name, bytes: writeAaf(file) }))), 'these files are a delivery');
}
