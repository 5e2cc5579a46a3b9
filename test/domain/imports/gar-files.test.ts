import { describe, expect, it } from 'vitest';
import { compareAssignments } from '../../../domain/imports/compare-assignments.ts';
import type { StatedAssignment } from '../../../domain/imports/gar-file.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { GAR_DIRECTORY, garGround, subscription } from '../gar/gar-school.ts';
import { NOW, settings } from '../settings.ts';

describe('the assignments that the GAR console exported', () => {
  const DONE = { by: 'Ann', at: NOW };
  const view = settings({
    garSubscription: { s: subscription(), t: subscription({ title: 'Atlas', resourceId: 'ark:/2/y' }), u: subscription({ title: 'Double', resourceId: 'ark:/4/u' }), v: subscription({ title: 'Double', resourceId: 'ark:/4/u' }) },
    garAssignment: {
      's|group:6A': { state: 'assigned' }, 's|person:zoe': { state: 'assigned' }, 's|person:ines': { state: 'assigned', done: { ...DONE, state: 'assigned' } },
      's|profile:librarian': { state: 'withheld' }, 's|person:gone': { state: 'assigned' }, 't|group:6B': { state: 'assigned' },
    },
  });
  const line = (id: string, more: Partial<StatedAssignment> = {}): StatedAssignment => ({ line: 2, subscriptionId: 's', personId: id, lastName: '', firstName: '', state: 'assigned', ...more });
  const compare = (lines: readonly StatedAssignment[], on: SettingsView = view) => compareAssignments(garGround(on), on, lines, DONE);

  const verdicts: readonly (readonly [string, StatedAssignment, object])[] = [
    ['as planned', line('lea'), { verdict: 'planned', label: 'lea', resource: 'Manuel' }],
    ['out of the plan', line('max'), { verdict: 'unplanned' }],
    ['by name', line('', { personId: undefined, lastName: 'max', firstName: 'max' }), { verdict: 'unplanned', label: 'max max' }],
    ['of somebody whose name is another', line('max', { lastName: 'Autre' }), { verdict: 'doubtful' }],
    ['of nobody', line('x', { personId: undefined }), { verdict: 'unknown-person', label: '' }],
    ['of a guardian', line('mum'), { verdict: 'unserved' }],
    ['locked', line('x', { state: 'locked' }), { verdict: 'held' }],
    ['to recover', line('x', { state: 'recoverable' }), { verdict: 'held' }],
    ['recovered', line('x', { state: 'recovered' }), { verdict: 'recovered' }],
    ['by its resource', line('max', { subscriptionId: undefined, resourceId: 'ark:/1/x' }), { verdict: 'unplanned', resource: 'Manuel' }],
    ['by the title of its resource', line('max', { subscriptionId: undefined, resourceName: 'MANUEL' }), { verdict: 'unplanned' }],
    ['of a resource with two subscriptions', line('max', { subscriptionId: undefined, resourceName: 'Double' }), { verdict: 'unknown-resource', resource: 'Double' }],
    ['of a resource that nobody knows', line('max', { subscriptionId: undefined, resourceId: 'ark:/9/q' }), { verdict: 'unknown-resource', resource: 'ark:/9/q' }],
    ['of a subscription that nobody knows', line('max', { subscriptionId: 'q' }), { verdict: 'unknown-resource', resource: 'q' }],
    ['of nothing', line('max', { subscriptionId: undefined }), { verdict: 'unknown-resource', resource: '' }],
  ];
  it.for(verdicts)('are %s', ([, one, expected]) => {
    expect(compare([one]).lines).toMatchObject([expected]);
  });

  it('bring the plan to reality in one entry: people added and done, lines done once all their people hold the resource', () => {
    const { intended, notAssigned } = compare([line('lea'), line('tom'), line('ann'), line('max'), line('lea')]);
    expect(intended).toMatchObject({ atomic: true, intention: { kind: 'import.gar', planned: 1, done: 1 } });
    expect(intended?.changes).toMatchObject([
      { id: 's|person:max', edits: [{ field: 'state', set: 'assigned' }, { field: 'done', set: { ...DONE, state: 'assigned' } }] },
      { id: 's|group:6A', edits: [{ field: 'done', set: { ...DONE, state: 'assigned' } }] },
    ]);
    const names = notAssigned.map(({ subscription: { id }, people }) => [id, people.map((rank) => GAR_DIRECTORY.people[rank]?.id)]);
    expect(names).toEqual([['s', ['zoe', 'ines']]]);
    const after = layChanges(view, intended?.changes ?? []);
    expect(compare([line('lea'), line('tom'), line('ann'), line('max')], after).intended).toBeUndefined();
  });

  it('say nothing of a resource that they do not name, nor do anything where all is as planned', () => {
    const all = ['lea', 'tom', 'ann', 'zoe', 'ines'].map((id) => line(id));
    const { notAssigned, intended } = compare(all);
    expect(notAssigned).toEqual([]);
    expect(intended?.intention).toMatchObject({ planned: 0, done: 2 });
    expect(compare([]).intended).toBeUndefined();
  });
});
