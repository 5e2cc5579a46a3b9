import { expect, it } from 'vitest';
import type { ReachPath } from '../../../domain/messaging/reach-paths.ts';
import { gatherPaths } from '../../../renderer/features/messaging/simulator/gather-paths.ts';
import { rubriquePath } from '../../../texts/messaging/messaging-reach.ts';
import { plain } from '../../support/plain.ts';

const cell = { ruleId: 'student|rubriqueSphere', emitter: 'student', target: 'rubriqueSphere', set: true, inForce: true, isRestricted: false } as const;
const sphere = (name: string, inferred = false): ReachPath => ({ via: 'rubriqueSphere', cell, rubrique: { id: name, name }, inferred, close: [] });
const list: ReachPath = { via: 'mailingList', rubrique: { id: 'cdi', name: 'CDI' }, inferred: false, close: [] };

it('makes one path of the rubriques that two people share, what is inferred apart', () => {
  expect(gatherPaths([sphere('CDI'), list, sphere('Site', true), sphere('Club'), sphere('Foyer', true)])).toMatchObject([
    { via: 'rubriqueSphere', rubriques: [{ name: 'CDI' }, { name: 'Club' }], inferred: false },
    list,
    { via: 'rubriqueSphere', rubriques: [{ name: 'Site' }, { name: 'Foyer' }], inferred: true },
  ]);
  expect(gatherPaths([list])).toEqual([list]);
});

it('names three of them and counts the others', () => {
  const said = (...names: readonly string[]) => plain(rubriquePath(names, 'student')).replace(/^.* : /, '');
  expect(said('A')).toBe('tous deux membres de « A »');
  expect(said('A', 'B', 'C')).toBe('tous deux membres de « A », « B » et « C »');
  expect(said('A', 'B', 'C', 'D')).toBe('tous deux membres de « A », « B », « C » et 1 autre rubrique');
  expect(said('A', 'B', 'C', 'D', 'E')).toContain('et 2 autres rubriques');
});
