import { describe, expect, it } from 'vitest';
import { isBackDoor, replaceBackDoor } from '../../../domain/messaging/back-door.ts';
import { DIRECTION_LINES, functionalLine } from '../../../domain/messaging/functional-lines.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { membershipId } from '../../../domain/sync/row.ts';
import { settings } from '../settings.ts';

const LINE = { id: 'fonctionnel:ddfpt-tertiaire', name: 'DDFPT tertiaire', kind: 'functional', state: 'active', note: '' } as const;
const known = (id: string) => must(functionalLine(id), 'a line of the ENT');
const doing = (...codes: readonly string[]) => ({ functions: codes.map((code) => ({ code, label: code })) });

describe('a line used as a back door', () => {
  it('holds people who all do something else', () => {
    expect(isBackDoor(known(LINE.id), [doing('EDU'), doing('DOC')])).toBe(true);
    expect(isBackDoor(known(LINE.id), [doing('EDU'), doing('CTR')])).toBe(false);
    expect(isBackDoor(known(LINE.id), [doing('EDU'), doing()])).toBe(false);
    expect(isBackDoor(known(LINE.id), [])).toBe(false);
  });

  it('is never one of the direction: somebody may stand in', () => {
    expect(isBackDoor(known(DIRECTION_LINES.head), [doing('EDU')])).toBe(false);
  });

  it('is replaced by the access that its people are in it for, as one gesture', () => {
    const view = settings({ membership: { [membershipId(LINE.id, 'a')]: { member: true }, [membershipId(LINE.id, 'b')]: { member: true } }, allClasses: { b: { granted: true } } });
    const intended = replaceBackDoor(view, LINE, ['a', 'b']);
    expect(intended?.intention).toMatchObject({ kind: 'group.remove', people: 2 });
    expect(intended?.changes.map(({ entity, id }) => [entity, id])).toEqual([
      ['allClasses', 'a'],
      ['membership', membershipId(LINE.id, 'a')],
      ['membership', membershipId(LINE.id, 'b')],
    ]);
    expect(replaceBackDoor(view, LINE, ['b'])?.changes).toHaveLength(1);
    expect(replaceBackDoor(view, LINE, ['c'])).toBeUndefined();
  });
});
