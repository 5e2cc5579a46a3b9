import { expect, it } from 'vitest';
import type { ServiceShift } from '../../../domain/what-if/service-shifts.ts';
import { alikeServices } from '../../../renderer/features/what-if/alike-services.ts';

const service = (label: string): ServiceShift['service'] => ({ id: label, label, active: true, roles: [], menuPath: '', category: '', rank: 0 });
const shift = (label: string, gained: readonly number[], lost: readonly number[]): ServiceShift => ({ service: service(label), gained: Uint32Array.from(gained), lost: Uint32Array.from(lost) });

it('gathers the services that move the same people the same way, and keeps the others apart', () => {
  const alike = alikeServices([shift('Annuaire', [1], []), shift('Médiacentre', [1], [2]), shift('Messagerie', [1], [1, 2]), shift('Forum', [], [2]), shift('Agenda', [2], [])]);
  expect(alike.map(({ way, labels, ranks }) => [way, labels, [...ranks]])).toEqual([
    ['higher', ['Annuaire', 'Médiacentre', 'Messagerie'], [1]],
    ['lower', ['Médiacentre', 'Forum'], [2]],
    ['lower', ['Messagerie'], [1, 2]],
    ['higher', ['Agenda'], [2]],
  ]);
});
