import { expect, it } from 'vitest';
import { archivePasswordFault } from '../../../domain/paper/archive-password.ts';

it.each([['', 'short'], ['onze lettre', 'short'], ['douze lettre', undefined], ['x'.repeat(200), undefined], ['x'.repeat(201), 'long'], ['une phrase accentuée', 'accents'], ['une ligne\nde trop', 'accents']])(
  'the password %j of an archive: %s',
  (password, fault) => expect(archivePasswordFault(password)).toBe(fault),
);
