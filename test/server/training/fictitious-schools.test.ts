import { describe, expect, it } from 'vitest';
import { runControls } from '../../../domain/controls/run-controls.ts';
import { isFirstDegree } from '../../../domain/school/first-degree.ts';
import { FICTITIOUS_UAIS, MADE_SCHOOLS, type MadeSchool } from '../../../domain/training/fictitious-school.ts';
import { writeAaf } from '../../../formats/aaf/write-aaf.ts';
import { FICTITIOUS_DELIVERIES } from '../../../scripts/demo/fictitious-deliveries.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { foundObjects, groundOfEnt } from '../controls-of.ts';
import { emptyEnt, imported } from '../imports/delivery-desk.ts';

/** The controls that find something: those of the collège are described one by one in demo-controls.test.ts. */
const ANOMALIES: Readonly<Record<MadeSchool, string>> = {
  college: 'GRP-01 GRP-02 GRP-09 ACC-01 RUB-01 RUB-06 RUB-07 RUB-13 MSG-01 MSG-04 MSG-07 GAR-06 GAR-07 GAR-09 GAR-12 RPL-01 RPL-09 ALI-06 ALI-08 INS-01 INS-02',
  lycee: 'GRP-01 GRP-02 GRP-09 ACC-01 RUB-01 RUB-06 RUB-07 RUB-13 MSG-01 MSG-04 MSG-07 GAR-06 GAR-07 GAR-09 GAR-12 RPL-01 RPL-09 ALI-06 ALI-08 INS-01 INS-02',
  cite: 'GRP-01 GRP-02 GRP-09 ACC-01 RUB-01 RUB-06 RUB-07 RUB-13 MSG-01 MSG-04 MSG-07 GAR-06 GAR-07 GAR-09 GAR-12 GAR-13 RPL-01 RPL-09 ALI-06 ALI-08 INS-01 INS-02',
  ecole: 'GRP-02 ACC-01 RUB-01 RUB-04 RUB-06 RUB-07 RUB-13 MSG-01 MSG-05 MSG-07 MSG-08 ALI-06 ALI-08',
};

/** The school of a kind, as the simulated ENT makes it. */
async function made(school: MadeSchool): Promise<Ent> {
  const ent = emptyEnt();
  await imported(ent, FICTITIOUS_DELIVERIES[school]());
  return ent;
}

describe.each(MADE_SCHOOLS)('the fictitious %s', (school) => {
  it('is the same each time, byte for byte', () => {
    const bytes = (): readonly string[] => FICTITIOUS_DELIVERIES[school]().files.map((file) => `${file.name} ${writeAaf(file).toString('latin1')}`);
    expect(bytes()).toEqual(bytes());
  });

  it('is fictitious, and opens accounts of two administrators, a head and a trainer', async () => {
    const ent = await made(school);
    expect(ent.school()).toMatchObject({ uai: FICTITIOUS_UAIS[school], fictitious: true });
    expect(ent.school()?.name).toMatch(/\((?:fictif|fictive)\)$/);
    const roles = ent.accounts().map(({ role }) => role);
    expect(roles.filter((role) => role === 'administrator')).toHaveLength(2);
    expect(roles).toEqual(expect.arrayContaining(['head', 'trainer']));
  });

  it('has anomalies that the controls find', async () => {
    const ground = groundOfEnt(await made(school));
    expect(Object.keys(foundObjects(ground, runControls(ground))).join(' ')).toBe(ANOMALIES[school]);
  });
});

it('the école is of the first degree: classes from CP to CM2, teachers who have one each, a head who teaches, families', async () => {
  const { directory } = groundOfEnt(await made('ecole'));
  expect(isFirstDegree(directory)).toBe(true);
  expect(directory.groups.filter(({ kind }) => kind === 'class').map(({ name }) => name)).toEqual(['CP A', 'CP B', 'CE1 A', 'CE1 B', 'CE2 A', 'CM1 A', 'CM1 B', 'CM2 A']);
  const head = directory.people.find(({ profile }) => profile === 'direction');
  expect(head?.groupIds.some((id) => id.startsWith('ens:'))).toBe(true);
  expect(directory.people.filter(({ profile }) => profile === 'guardian').length).toBeGreaterThan(300);
});
