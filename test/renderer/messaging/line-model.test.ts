import { describe, expect, it } from 'vitest';
import { lineModels } from '../../../renderer/features/messaging/lines/line-model.ts';
import { createSchoolStore } from '../../../renderer/school/store/create-school-store.ts';
import type { SchoolSnapshot, SettingsRow } from '../../../contract/console/school-snapshot.ts';
import { ME } from '../sync/small-school.ts';

type SnapshotPerson = SchoolSnapshot['people'][number];

const staff = (id: string, code: string, label: string): SnapshotPerson => ({
  id, lastName: id, firstName: 'A', profile: 'schoolLife', functions: [{ code, label }], subjects: [], groupIds: [], childrenIds: [], source: 'agents',
});
const line = (id: string): SettingsRow => ({ entity: 'schoolGroup', id, ver: 1, fields: { name: id, kind: 'functional', state: 'active', note: '' } });
const member = (lineId: string, personId: string): SettingsRow => ({ entity: 'membership', id: `${lineId}|${personId}`, ver: 1, fields: { member: true } });

const PEOPLE = [staff('cpe1', 'EDU', 'Éducation'), staff('cpe2', 'EDU', 'Éducation'), staff('psy1', 'ORI', 'Orientation'), staff('psy2', 'ORI', 'Orientation'), staff('works', 'CTR', 'Travaux'), staff('boss', 'DIR', 'Direction')];

function lines(rows: readonly SettingsRow[]) {
  const store = createSchoolStore();
  store.load({
    school: null, actor: ME, people: [...PEOPLE], groups: [], rows: [...rows], draft: [], marks: [], sent: [],
    status: { connection: 'online', activity: 'idle', since: null, receivedAt: null, retryAt: null, inOutbox: 0, heldRemovals: 0, lost: 0 },
  });
  const { view, rightsNow, rightsBefore } = store.getState();
  return new Map(lineModels(view, rightsNow, rightsBefore).map((one) => [one.group.id, one]));
}

describe('the lines of « Qui fait quoi ? »', () => {
  it('say who is missing by function, why each is there, and who left', () => {
    const cpe = lines([line('fonctionnel:cpe'), member('fonctionnel:cpe', 'cpe1'), member('fonctionnel:cpe', 'works'), member('fonctionnel:cpe', 'gone')]).get('fonctionnel:cpe');
    expect(cpe).toMatchObject({ expected: 3, missing: [1], leavers: ['gone'], hasTooMany: false });
    expect(cpe?.members).toMatchObject([{ id: 'cpe1', functions: ['Éducation'], isNew: false }, { id: 'works', functions: [] }]);
  });

  it('expect one person where the guide says one, and miss nobody once it has somebody', () => {
    const psy = lines([line('fonctionnel:psyen'), member('fonctionnel:psyen', 'psy1'), member('fonctionnel:psyen', 'psy2')]).get('fonctionnel:psyen');
    expect(psy).toMatchObject({ expected: 1, missing: [], hasTooMany: true });
    expect(lines([line('fonctionnel:psyen'), member('fonctionnel:psyen', 'psy1')]).get('fonctionnel:psyen')).toMatchObject({ expected: 1, missing: [], hasTooMany: false });
    expect(lines([line('fonctionnel:psyen')]).get('fonctionnel:psyen')).toMatchObject({ expected: 1, missing: [2, 3], hasTooMany: false });
  });

  it('share the people of one function between the lines that want it', () => {
    const both = lines([line('fonctionnel:ddfpt-industriel'), line('fonctionnel:ddfpt-tertiaire'), member('fonctionnel:ddfpt-tertiaire', 'works')]);
    expect(both.get('fonctionnel:ddfpt-industriel')).toMatchObject({ missing: [], expected: 0 });
    const direction = lines([line('fonctionnel:chef-etablissement'), line('fonctionnel:chef-adjoint')]);
    expect(direction.get('fonctionnel:chef-etablissement')?.missing).toEqual([]);
    expect(direction.get('fonctionnel:chef-adjoint')?.missing).toEqual([5]);
  });

  it('expect nothing of a line that only the ENT knows', () => {
    expect(lines([line('fonctionnel:cuisine'), member('fonctionnel:cuisine', 'cpe1')]).get('fonctionnel:cuisine')).toMatchObject({ expected: undefined, missing: [] });
  });
});
