import { expect, it } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import { emptyEnt, firstOf, imported, setFirst, SMALL } from './imports/delivery-desk.ts';
import { deskOf, lineWith } from './ent-desk.ts';

const PUPIL = firstOf(SMALL, 'Eleve');
const LAST_NAME = must(PUPIL.attributes.get('sn')?.[0], 'a name');

async function small(): Promise<ReturnType<typeof emptyEnt>> {
  const ent = emptyEnt();
  await imported(ent, SMALL, { fictitious: true });
  return ent;
}

it('lists a console once it is answered, and says of it whom it received, as they were then', async () => {
  const ent = await small();
  expect(ent.consoles()).toEqual([]);
  const [account] = ent.accounts();
  const desk = deskOf(ent, must(account, 'an account').id, 'lost');
  const { z: ended } = lineWith(desk.snapshot('directory'), 'z');
  const settings = lineWith(desk.snapshot('settings'), 'z');
  await imported(ent, setFirst(SMALL, 'Eleve', 'sn', ['AUTREMENT']), { acceptDisappearances: 100 });
  const names = (): readonly string[] => must(ent.heldBy('lost'), 'a list').map(({ lastName }) => lastName);
  expect(ent.consoles()).toMatchObject([{ id: 'lost', name: must(account, 'an account').name }]);
  expect(names()).toContain(LAST_NAME);
  expect(names()).not.toContain('AUTREMENT');
  // Sent the new name, it may bear either; once it says that it has it, the new one only.
  const { z: then } = lineWith(desk.pull({ cursor: must(settings.z.cursor ?? undefined, 'c'), directoryCursor: must(ended.directoryCursor ?? undefined, 'd') }), 'z');
  expect(names()).toContain('AUTREMENT');
  desk.pull({ cursor: must(then.cursor ?? undefined, 'c'), directoryCursor: must(then.directoryCursor ?? undefined, 'd') });
  expect(names()).toContain('AUTREMENT');
  ent.forgetOld();
  expect(names()).toContain('AUTREMENT');
  expect(ent.heldBy('nobody')).toBeUndefined();
});
