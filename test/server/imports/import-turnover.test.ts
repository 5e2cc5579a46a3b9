import { describe, expect, it } from 'vitest';
import { changeDelivery } from '../../../scripts/demo/make-delivery.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { firstOf, imported, setFirst, SMALL } from './delivery-desk.ts';
import { deskOf } from '../ent-desk.ts';
import { newEnt } from '../new-ent.ts';

const student = firstOf(SMALL, 'Eleve').id;
const STUDENT = `p16-${student}`;
const without = changeDelivery(SMALL, (record) => (record.id === student ? undefined : record));
const accept = { acceptDisappearances: 10 };

/** An ENT whose day is the one that a test sets. */
function datedEnt(): { readonly ent: Ent; on(day: string): void } {
  let now = '2026-09-02';
  const ent = newEnt({ clock: () => new Date(`${now}T08:00:00.000Z`) });
  return { ent, on: (day) => { now = day; } };
}

function row(ent: Ent, stream: 'directory' | 'settings', entity: string, id: string): Readonly<Record<string, unknown>> | undefined {
  const line = deskOf(ent, 'formatrice').snapshot(stream).find((one) => 'i' in one && one.e === entity && one.i === id);
  return line !== undefined && 'd' in line ? line.d : undefined;
}

describe('who comes and who goes, from one delivery to the next', () => {
  it('dates nobody of the first delivery, then those whom a later one names first, once and for all', async () => {
    const { ent, on } = datedEnt();
    await imported(ent, without);
    on('2026-10-05');
    await imported(ent, SMALL);
    on('2026-11-09');
    expect(await imported(ent, SMALL)).toMatchObject({ created: 0, changed: 0, disappeared: 0 });
    expect(row(ent, 'directory', 'person', STUDENT)?.['arrivedOn']).toBe('2026-10-05');
    const dated = deskOf(ent, 'formatrice').snapshot('directory').filter((line) => 'd' in line && line.e === 'person' && line.d['profile'] === 'student' && line.d['arrivedOn'] === '2026-10-05');
    expect(dated.map((line) => ('i' in line ? line.i : ''))).toEqual([STUDENT]);
    const edited = setFirst(SMALL, 'Eleve', 'givenName', ['Autre']);
    await imported(ent, edited);
    expect(row(ent, 'directory', 'person', STUDENT)).toMatchObject({ firstName: 'Autre', arrivedOn: '2026-10-05' });
  });

  it('keeps of a leaver a profile, groups and a day, without a name, and nothing once they are back', async () => {
    const { ent, on } = datedEnt();
    await imported(ent, SMALL);
    const before = row(ent, 'directory', 'person', STUDENT);
    on('2026-10-05');
    await imported(ent, without, accept);
    expect(row(ent, 'settings', 'departure', STUDENT)).toEqual({ profile: 'student', groupIds: before?.['groupIds'], leftOn: '2026-10-05' });
    on('2026-10-06');
    await imported(ent, without, accept);
    expect(row(ent, 'settings', 'departure', STUDENT)).toMatchObject({ leftOn: '2026-10-05' });
    on('2026-10-12');
    await imported(ent, SMALL);
    expect(row(ent, 'settings', 'departure', STUDENT)).toEqual({ profile: '', groupIds: [], leftOn: '' });
    expect(row(ent, 'directory', 'person', STUDENT)?.['arrivedOn']).toBe('2026-10-12');
  });
});

describe('the level of a class', () => {
  it('is what its students agree on', async () => {
    const { ent } = datedEnt();
    await imported(ent, SMALL);
    expect(row(ent, 'directory', 'group', 'c:6A')?.['level']).toBe('6EME');
    const [place = ''] = firstOf(SMALL, 'Eleve').attributes.get('ENTEleveClasses') ?? [];
    await imported(ent, setFirst(SMALL, 'Eleve', 'ENTEleveNivFormation', ['CINQUIEME']));
    expect(row(ent, 'directory', 'group', `c:${place.split('$')[1] ?? ''}`)).toMatchObject({ kind: 'class' });
    expect(row(ent, 'directory', 'group', `c:${place.split('$')[1] ?? ''}`)).not.toHaveProperty('level');
  });
});
