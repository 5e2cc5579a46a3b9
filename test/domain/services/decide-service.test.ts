import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/kernel/json.ts';
import { listServices, readService } from '../../../domain/services/service.ts';
import { parseServiceAccessId, serviceRoleOrder } from '../../../domain/services/service-access.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import { orderOf } from '../../../domain/sync/field-order.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { change, openEnt, refusal, settings, smallSchool } from '../settings.ts';

const edit = (entity: SettingsEntity, id: string, set: Readonly<Record<string, Json>>): Change => change(smallSchool(), entity, id, set);

describe('what may be decided of services', () => {
  it.each<[string, Change, string | undefined]>([
    ['switching one off', edit('service', 'MSG', { active: false }), undefined],
    ['switching an unknown one', edit('service', 'XXX', { active: true }), 'unknown-service'],
    ['a strange switch', edit('service', 'MSG', { active: 'yes' }), 'invalid-value'],
    ['one of its roles', edit('serviceAccess', 'MSG|group:6A', { role: 'manage' }), undefined],
    ['no role any more', edit('serviceAccess', 'MSG|person:ann', { role: 'none' }), undefined],
    ['a role of another', edit('serviceAccess', 'MSG|group:6A', { role: 'emperor' }), 'unknown-service-role'],
    ['a role of an unknown one', edit('serviceAccess', 'XXX|group:6A', { role: 'use' }), 'unknown-service'],
    ['a role to a deleted group', edit('serviceAccess', 'MSG|group:gone', { role: 'use' }), 'group-trashed'],
    ['no role to a deleted group', edit('serviceAccess', 'MSG|group:gone', { role: 'none' }), undefined],
    ['a right without key', edit('serviceAccess', 'MSG', { role: 'use' }), 'malformed-key'],
    ['somebody tied to a student', edit('accompaniment', 'ann|tom', { valid: true, kind: 'aesh', from: '2026-09-01', to: null }), undefined],
    ['dates in the wrong order', edit('accompaniment', 'ann|tom', { from: '2026-09-02', to: '2026-09-01' }), 'dates-reversed'],
    ['dates in order', edit('accompaniment', 'ann|tom', { from: '2026-09-01', to: '2026-09-01' }), undefined],
    ['a strange kind', edit('accompaniment', 'ann|tom', { kind: 'friend' }), 'invalid-value'],
    ['a strange date', edit('accompaniment', 'ann|tom', { to: 'tomorrow' }), 'invalid-value'],
    ['nobody tied to nobody', edit('accompaniment', 'ann', { valid: true }), 'malformed-key'],
  ])('%s', (_, wanted, expected) => {
    expect(refusal(smallSchool(), wanted)?.kind).toBe(expected);
  });
});

describe('services', () => {
  it('come in the order of the ENT, without those that are not understood', () => {
    const roles: Json = [];
    const view = settings({ service: { b: { label: 'B', roles, rank: 2 }, a: { label: 'A', roles, rank: 1 }, x: { label: 'X', roles: 'none' } } });
    expect(listServices(view).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(readService('x', undefined)).toBeUndefined();
  });

  it('each have their own scale', () => {
    expect(serviceRoleOrder(smallSchool(), 'MSG|group:6A')).toEqual(['none', 'use', 'manage']);
    expect(serviceRoleOrder(smallSchool(), 'XXX|group:6A')).toBeUndefined();
    expect(serviceRoleOrder(smallSchool(), 'MSG')).toBeUndefined();
    expect(orderOf(smallSchool(), { entity: 'membership', id: 'x', field: 'member' })).toEqual([false, true]);
    expect(parseServiceAccessId('MSG|person:ann')).toEqual({ serviceId: 'MSG', principal: { kind: 'person', id: 'ann' } });
  });

  it('put the lower of two disputed roles in force', () => {
    const ent = openEnt(smallSchool());
    const wanted = (role: string): Change => ({ entity: 'serviceAccess', id: 'MSG|group:6A', edits: [{ field: 'role', was: 'none', set: role }] });
    ent.send([wanted('manage')], { client: 'a' });
    ent.send([wanted('use')], { client: 'b' });
    expect(ent.conflicts()).toHaveLength(1);
    expect(ent.value('serviceAccess', 'MSG|group:6A', 'role')).toBe('use');
  });
});
