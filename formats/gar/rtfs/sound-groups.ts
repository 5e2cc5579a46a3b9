import type { NoteGar } from './gar-anomaly.ts';
import type { GarGroup, GarSchool } from './gar-school.ts';

/** Length of a code or label of the GAR-ENT schemas. */
const LONGEST = 255;

/** Divisions and groups that the GAR accepts: one per code, not empty, and drawing from divisions that are sent. */
export function soundGroups(school: GarSchool, note: NoteGar): readonly GarGroup[] {
  const groups = withoutCollisions(school.groups.filter((group) => hasSoundCode(group, note)), note);
  const kept = withoutEmpty(groups, peopled(school), note);
  const divisions = new Set(kept.flatMap(({ status, code }) => (status === 'DIVISION' ? [code] : [])));
  return kept.map((group) => ({
    ...group,
    label: (group.label === '' ? group.code : group.label).slice(0, LONGEST),
    divisions: group.status === 'DIVISION' ? [] : group.divisions.filter((code) => isKnown(code, divisions, () => note('unknown-division', group.code, code))),
  }));
}

function hasSoundCode({ code }: GarGroup, note: NoteGar): boolean {
  if (code === '') note('missing-field', '', 'GARGroupeCode');
  else if (code.length > LONGEST) note('too-long', code, 'GARGroupeCode');
  else return true;
  return false;
}

/** A code that is both a division and a group says nothing certain: both go (formats.md §1.7 trap 8). */
function withoutCollisions(groups: readonly GarGroup[], note: NoteGar): readonly GarGroup[] {
  const byCode = new Map<string, GarGroup>();
  const collided = new Set<string>();
  for (const group of groups) {
    const known = byCode.get(group.code);
    if (known === undefined) byCode.set(group.code, group);
    else if (known.status === group.status) note('duplicate', group.code);
    else collided.add(group.code);
  }
  for (const code of collided) {
    note('code-collision', code);
    byCode.delete(code);
  }
  return [...byCode.values()];
}

function peopled({ students, teachers }: GarSchool): ReadonlySet<string> {
  return new Set([...students, ...teachers].flatMap(({ groups }) => groups));
}

/** A division without anybody stays when a group that is sent draws from it. */
function withoutEmpty(groups: readonly GarGroup[], held: ReadonlySet<string>, note: NoteGar): readonly GarGroup[] {
  const cited = new Set(groups.flatMap(({ code, divisions }) => (held.has(code) ? divisions : [])));
  return groups.filter(({ code, status }) => {
    const isKept = held.has(code) || (status === 'DIVISION' && cited.has(code));
    if (!isKept) note('empty-group', code);
    return isKept;
  });
}

function isKnown(code: string, known: ReadonlySet<string>, otherwise: () => void): boolean {
  if (!known.has(code)) otherwise();
  return known.has(code);
}
