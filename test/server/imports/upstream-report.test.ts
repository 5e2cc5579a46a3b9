import { describe, expect, it } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import { UpstreamReport } from '../../../domain/school/upstream-report.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { changeDelivery, withAttribute, type DemoDelivery } from '../../../scripts/demo/make-delivery.ts';
import { changeFirst, emptyEnt, firstOf, imported, setFirst, SMALL } from './delivery-desk.ts';
import { deskOf } from '../ent-desk.ts';
import { MONDAY } from '../tiny-school.ts';

function reportOf(ent: Ent): UpstreamReport {
  const line = deskOf(ent, 'formatrice').snapshot('settings').find((one) => 'e' in one && one.e === 'upstreamReport');
  return UpstreamReport.parse(line !== undefined && 'd' in line ? line.d : undefined);
}

const CLASSES = 'ENTStructureClasses';
const classes = must(firstOf(SMALL, 'EtabEducNat').attributes.get(CLASSES), 'a school has classes');

/** The school with the label of 6A changed, its code as it was. */
const relabelled = setFirst(SMALL, 'EtabEducNat', CLASSES, classes.map((one) => (one.startsWith('6A$') ? one.replace(/\$[^$]*\$/, '$6EME ALPHA$') : one)));

/** The school with the code of 6A changed everywhere. */
function recoded(): DemoDelivery {
  const rename = (value: string): string => value.replaceAll(/(^|\$)6A(?=\$|$)/g, '$16X').replace('6EME A', '6EME X');
  return changeDelivery(SMALL, (record) =>
    [...record.attributes].reduce((changed, [name, values]) => (/Classe/.test(name) ? withAttribute(changed, name, values.map(rename)) : changed), record),
  );
}

describe('the report of a delivery (ALI-04, ALI-07)', () => {
  it('says when it came, how much it held and what was strange, from the first one on', async () => {
    const ent = emptyEnt();
    const report = await imported(ent, SMALL);
    const told = reportOf(ent);
    expect(told).toMatchObject({ at: MONDAY, days: [MONDAY.slice(0, 10)], renamed: [], changed: [], counts: { created: report.created, people: report.people } });
    expect(told.anomalies).toEqual(report.anomalies);
  });

  it('names the people who changed', async () => {
    const ent = emptyEnt();
    await imported(ent, SMALL);
    await imported(ent, changeFirst(SMALL, 'Eleve', (record) => withAttribute(record, 'givenName', ['Renommé'])));
    expect(reportOf(ent).changed).toHaveLength(1);
  });

  it('tells a class whose name changed, until the old name comes back', async () => {
    const ent = emptyEnt();
    await imported(ent, SMALL);
    await imported(ent, relabelled);
    const renamed = reportOf(ent).renamed;
    expect(renamed).toMatchObject([{ kind: 'class', id: 'c:6A', before: '6e A', on: MONDAY.slice(0, 10) }]);
    await imported(ent, changeFirst(relabelled, 'Eleve', (record) => withAttribute(record, 'givenName', ['Renommé'])));
    expect(reportOf(ent).renamed).toEqual(renamed);
    await imported(ent, SMALL);
    expect(reportOf(ent).renamed).toEqual([]);
  });

  it('recognises by its people a class whose code changed', async () => {
    const ent = emptyEnt();
    await imported(ent, SMALL);
    await imported(ent, recoded(), { acceptDisappearances: 10_000 });
    expect(reportOf(ent).renamed).toMatchObject([{ kind: 'class', id: 'c:6X', before: '6e A' }]);
    await imported(ent, SMALL, { acceptDisappearances: 10_000 });
    expect(reportOf(ent).renamed).toEqual([]);
  });
});
