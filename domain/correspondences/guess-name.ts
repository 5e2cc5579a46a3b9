import { plainName } from '../directory/identity.ts';
import type { Person } from '../directory/person.ts';
import { worksHere } from '../directory/profile.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import type { UnknownName } from '../school/upstream-report.ts';
import { GROUP_KINDS } from './correspondence.ts';

/**
 * What a name of a file may well be in the school: the identifier of the only class or group of that name once levels are
 * written alike (« 6EME A », « 6°A » and « 6A »), or of the only person with that last name whose first name begins alike
 * (« MARTIN J. »). No source states it: « Déduit », and somebody accepts it.
 */
export function guessName(directory: DirectoryIndex, { kind, label }: UnknownName): string | undefined {
  const found = kind === 'teacher' ? directory.people.filter((person) => worksHere(person) && resembles(person, plainName(label))) : groupsCalled(directory, kind, label);
  return found.length === 1 ? found[0]?.id : undefined;
}

function groupsCalled({ groups }: DirectoryIndex, kind: keyof typeof GROUP_KINDS, label: string): readonly { readonly id: string }[] {
  const wanted = looseName(label);
  return groups.filter((group) => group.kind === GROUP_KINDS[kind] && [group.code ?? '', group.name].some((name) => looseName(name) === wanted));
}

/** The ways in which schools write levels, and one for each; what follows tells the class. */
const LEVELS: readonly (readonly [written: RegExp, level: string])[] = [
  [/^(?:6(?:i?eme|e)?|sixieme)(?=.)/, '6'],
  [/^(?:5(?:i?eme|e)?|cinquieme)(?=.)/, '5'],
  [/^(?:4(?:i?eme|e)?|quatrieme)(?=.)/, '4'],
  [/^(?:3(?:i?eme|e)?|troisieme)(?=.)/, '3'],
  [/^(?:2(?:n?de|e)?|seconde)(?=.)/, '2'],
  [/^(?:1(?:i?ere|re|e)?|premiere)(?=.)/, '1'],
  [/^(?:terminale|term|tle|t)(?=.)/, 't'],
];

function looseName(name: string): string {
  const plain = plainName(name).replace(/^classe(?:de)?(?=.)/, '');
  const [written, level] = LEVELS.find(([form]) => form.test(plain)) ?? [/^/, ''];
  return plain.replace(written, level);
}

/** In either order, the first name whole or cut short; both names of a file that has one first name more. */
function resembles({ lastName, firstName }: Pick<Person, 'lastName' | 'firstName'>, written: string): boolean {
  const [last, first] = [plainName(lastName), plainName(firstName)];
  const rest = written.startsWith(last) ? written.slice(last.length) : written.endsWith(last) ? written.slice(0, -last.length) : '';
  return rest !== '' && (first.startsWith(rest) || (first !== '' && rest.startsWith(first)));
}
