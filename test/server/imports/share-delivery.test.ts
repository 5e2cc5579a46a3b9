import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAnomalyCounter } from '../../../domain/deliveries/aaf/aaf-anomalies.ts';
import { chooseStructure } from '../../../domain/deliveries/aaf/choose-structure.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { AafRecord } from '../../../formats/aaf/aaf-record.ts';
import { listDelivery, type AafDelivery } from '../../../formats/aaf/delivery.ts';
import { readSchool, type SchoolReading } from '../../../formats/aaf/school/read-school.ts';
import { fullSource, type RecordSource } from '../../../formats/aaf/school/record-source.ts';
import { shareDelivery } from '../../../formats/aaf/school/share-delivery.ts';
import { writeAaf } from '../../../formats/aaf/write-aaf.ts';
import { changeDelivery, makeDelivery, withAttribute, type DemoDelivery } from '../../../scripts/demo/make-delivery.ts';
import { valueOf } from '../ent-desk.ts';

const UAIS = ['0310001A', '0310002B', '0310003C'] as const;
const structureOf = (rank: number): string => `9000${String(rank)}`;

/** A collège whose first pupil also follows a class of the first one, and whose first teacher also works there. */
function schoolOf(rank: number): DemoDelivery {
  const made = makeDelivery({ uai: must(UAIS[rank], 'a school'), structure: structureOf(rank), students: 24, siblingPairs: 2, seed: 7 + rank });
  const here = new Map([['Eleve', ['ENTEleveClasses', `${structureOf(0)}$3A`]], ['PersEducNat', ['ENTPersonFonctions', `${structureOf(0)} $ENS$ENSEIGNEMENT`]]]);
  return changeDelivery(made, (found) => {
    const record = ofSchool(found, rank);
    const [name = '', value = ''] = here.get(record.category) ?? [];
    if (rank === 0 || name === '') return record;
    here.delete(record.category);
    return withAttribute(record, name, [...(record.attributes.get(name) ?? []), value]);
  });
}

/** Somebody of one school is nobody of another. */
function ofSchool(record: AafRecord, rank: number): AafRecord {
  const keys = ['ENTPersonJointure', 'ENTElevePersRelEleve'].filter((name) => record.attributes.has(name));
  return keys.reduce((moved, name) => withAttribute(moved, name, (moved.attributes.get(name) ?? []).map((value) => `${String(rank)}${value}`)), record);
}

let academy: AafDelivery;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'academie-'));
  for (const rank of UAIS.keys()) {
    for (const file of schoolOf(rank).files) writeFileSync(join(folder, file.name.replace(/_(\d+)\.xml$/, (_, n: string) => `_${String(Number(n) + 10 * rank).padStart(4, '0')}.xml`)), writeAaf(file));
  }
  academy = await listDelivery(folder);
});

async function readOne(source: RecordSource, uai: string): Promise<SchoolReading> {
  return valueOf(await readSchool(source, (structures) => chooseStructure(structures, uai), createAnomalyCounter()));
}

describe('a delivery that is read once for several schools', () => {
  it('gives each what reading the whole for it alone gives', async () => {
    const shares = await shareDelivery(academy, new Set(UAIS), createAnomalyCounter());
    for (const uai of UAIS) {
      const whole = await readOne(fullSource(academy, createAnomalyCounter()), uai);
      expect(whole.students.length).toBeGreaterThan(20);
      expect(await readOne(must(shares.get(uai), 'a share'), uai)).toEqual(whole);
    }
    const first = await readOne(must(shares.get(UAIS[0]), 'a share'), UAIS[0]);
    expect(first.students.length).toBe(24 + 2);
  });

  it('gives nothing of a school that it does not describe', async () => {
    expect([...(await shareDelivery(academy, new Set([UAIS[1], '0319999Z']), createAnomalyCounter())).keys()]).toEqual([UAIS[1]]);
  });
});
