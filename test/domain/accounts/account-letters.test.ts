import { expect, test } from 'vitest';
import { countNeedless, readLetters } from '../../../domain/accounts/account-letters.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { SHIPPED_PLATFORMS } from '../../../texts/platforms/shipped-platforms.ts';
import { person } from '../settings.ts';

const DIRECTORY = createDirectoryIndex([person('p1', { profile: 'student', lastName: 'ROY', firstName: 'Léa' }), person('p2', { profile: 'teacher', lastName: 'BON', firstName: 'Ali' })], []);
const lea = { lastName: 'Roy', firstName: 'Lea', login: 'l.roy', provisional: 'Soleil-41' };

test('a letter is made of each person of the directory whose line says an identifier and a password, the others are left, line by line', () => {
  const { letters, left } = readLetters(DIRECTORY, [
    { line: 2, fields: { ...lea, className: '6e A' } }, { line: 3, fields: { ...lea, provisional: 'Lune-52' } }, { line: 4, fields: { lastName: 'BON', firstName: 'Ali', provisional: 'x' } },
    { line: 5, fields: { lastName: 'BON', firstName: 'Ali', login: 'a.bon' } }, { line: 6, fields: { ...lea, lastName: 'INCONNU' } }, { line: 7, fields: { personId: 'p2', login: 'a.bon', provisional: 'y' } },
  ]);
  expect(letters.map(({ person: { id }, className, login, provisional }) => [id, className, login, provisional])).toEqual([['p1', '6e A', 'l.roy', 'Soleil-41'], ['p2', '', 'a.bon', 'y']]);
  expect(left.map(({ line, why }) => [line, why])).toEqual([[3, 'again'], [4, 'no-login'], [5, 'no-password'], [6, 'stranger']]);
});

test('letters for people who come in through ÉduConnect are told, where the platform says so', () => {
  const { letters } = readLetters(DIRECTORY, [{ line: 2, fields: lea }, { line: 3, fields: { personId: 'p2', login: 'a.bon', provisional: 'y' } }]);
  const platform = (id: string) => SHIPPED_PLATFORMS.find((one) => one.id === id);
  expect(['mon-ent-occitanie', 'touraine-eschool', 'inconnue'].map((id) => countNeedless(letters, platform(id)))).toEqual([1, 0, 0]);
});
