import { expect, it } from 'vitest';
import { openedBeside } from '../../../renderer/sheets/group/opened-beside.ts';
import { NOW } from '../../domain/settings.ts';
import { school } from '../../domain/controls/school.ts';

const club = { name: 'Club', kind: 'free', state: 'active' };

it('says the roles of a group in services, who sees it, that it moderates, and what the plan of the GAR gives it', () => {
  const { side } = school({
    rows: {
      schoolGroup: { club, other: club },
      service: { MSG: { label: 'Messagerie', active: true, roles: [{ code: 'use', label: 'Utilisation' }] } },
      serviceAccess: { 'MSG|group:club': { role: 'use' }, 'MSG|group:other': { role: 'gone' }, 'MSG|person:head': { role: 'use' } },
      visibilityRule: { 'student|group:club': { visible: true }, 'teacher|group:club': { visible: false } },
      moderator: { 'group:club': { moderates: true } },
      garSubscription: { atlas: { title: 'Atlas', resourceId: 'ark:/1' }, pix: { title: 'Pix', resourceId: 'ark:/2' } },
      garAssignment: { 'atlas|group:club': { state: 'assigned' }, 'pix|group:club': { state: 'withheld' }, 'pix|group:other': { state: 'assigned' } },
    },
  });
  expect(openedBeside(side, 'club', NOW)).toEqual({
    services: [{ id: 'MSG', label: 'Messagerie', role: 'Utilisation' }],
    seenBy: ['student'],
    moderates: true,
    resources: [{ id: 'atlas', title: 'Atlas' }],
  });
  const other = openedBeside(side, 'other', NOW);
  expect([other.services.map(({ role }) => role), other.seenBy, other.moderates, other.resources.map(({ id }) => id)]).toEqual([['gone'], undefined, false, ['pix']]);
});
