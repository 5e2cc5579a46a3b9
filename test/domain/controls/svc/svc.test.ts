import { describe, expect, it } from 'vitest';
import { svc01 } from '../../../../domain/controls/svc/svc-01.ts';
import { svc02 } from '../../../../domain/controls/svc/svc-02.ts';
import { svc03 } from '../../../../domain/controls/svc/svc-03.ts';
import { WELL_KNOWN_GROUPS } from '../../../../domain/directory/group.ts';
import type { Fields } from '../../../../domain/sync/row.ts';
import { createRowTable } from '../../../../domain/sync/row-table.ts';
import { NOW } from '../../settings.ts';
import { cured } from '../cured.ts';
import { corrected, ending, found, foundIds, school } from '../school.ts';

const roles = [
  { code: 'consult', label: 'Consultation établissement' },
  { code: 'modify', label: 'Modification' },
];
const records: Fields = { label: 'Fiches élèves', active: true, roles };
const administrators = `FIC|group:${WELL_KNOWN_GROUPS.superAdministrator}`;

describe('SVC-01, « Fiches élèves »', () => {
  it('finds that the administrator has less than the highest role, and gives it', () => {
    const before = school({ rows: { service: { FIC: records }, serviceAccess: { [administrators]: { role: 'consult' }, 'FIC|person:head': { role: 'modify' } } } });
    expect(foundIds(svc01, before)).toEqual([['FIC']]);
    corrected(svc01, before);
    corrected(svc01, school({ rows: { service: { FIC: records } } }));
  });

  it('passes with the highest role', () => {
    expect(ending(svc01, school({ rows: { service: { FIC: records }, serviceAccess: { [administrators]: { role: 'modify' } } } }))).toBe('passed');
  });

  it('is not run without the service, its roles, or the group', () => {
    expect(ending(svc01, school())).toBe('not-run pupilRecords');
    expect(ending(svc01, school({ rows: { service: { FIC: { ...records, roles: [] } } } }))).toBe('not-run pupilRecords');
  });
});

describe('SVC-02, rights of today', () => {
  const onService = (by: string | undefined, at: string, id = 'MSG|person:head') => {
    const base = school({ rows: { service: { MSG: { label: 'Messagerie', active: true, roles } } } });
    const view = createRowTable();
    for (const [key, row] of base.view.list('service')) view.put('service', key, row);
    view.put('serviceAccess', id, { ver: 2, fields: { role: 'consult' }, at, ...(by === undefined ? {} : { by }) });
    return { ...base, view };
  };

  it('tells who has to sign in again', () => {
    expect(foundIds(svc02, onService('Ann', NOW))).toEqual([['head', 'MSG']]);
  });

  it('passes for what the ENT set, what is older, and what is no right', () => {
    expect(ending(svc02, onService(undefined, NOW))).toBe('passed');
    expect(ending(svc02, onService('Ann', '2026-11-08T08:00:00.000Z'))).toBe('passed');
    expect(ending(svc02, onService('Ann', NOW, 'nothing'))).toBe('passed');
    expect(ending(svc02, school())).toBe('not-run services');
  });
});

describe('SVC-03, services that are open to nobody', () => {
  const services = { on: { label: 'Actif', active: true, roles }, off: { label: 'Inactif', active: false, roles } };

  it('finds the active ones without rights and the others with some', () => {
    const before = school({ rows: { service: services, serviceAccess: { 'off|group:x': { role: 'consult' }, 'on|group:x': { role: 'none' }, nothing: { role: 'consult' }, 'on|group:y': { role: 3 } } } });
    expect(found(svc03, before).map(({ objects, params }) => [objects[0]?.id, params['accesses']])).toEqual([
      ['on', 0],
      ['off', 1],
    ]);
    cured(svc03, before, ['serviceAccess', `on|group:${WELL_KNOWN_GROUPS.headOfSchool}`, { role: 'consult' }], ['serviceAccess', 'off|group:x', { role: 'none' }]);
  });

  it('passes when each has what it needs', () => {
    expect(ending(svc03, school({ rows: { service: services, serviceAccess: { 'on|group:x': { role: 'consult' } } } }))).toBe('passed');
  });
});
