import { expect, test } from 'vitest';
import { FIRST_RUN_STEPS, firstRunStep, type FirstRunFacts } from '../../../domain/first-run/first-run-step.ts';

const ENT = 'https://ent.example.fr';
const at = (step: FirstRunFacts['note'], server: string | null, isSignedIn: boolean) => firstRunStep({ note: step, server, isSignedIn });

test('a console without a school begins by its welcome, one whose host gave a school by its sign-in', () => {
  expect(at(undefined, null, false)).toBe('welcome');
  expect(at(undefined, ENT, false)).toBeNull();
  expect(at(undefined, ENT, true)).toBeNull();
});

test('what was noted before a school is chosen is where one comes back', () => {
  expect(at({ step: 'welcome', server: null }, null, false)).toBe('welcome');
  expect(at({ step: 'school', server: null }, null, false)).toBe('school');
  // Whatever was noted, there is no school to sign in to.
  expect(at({ step: 'download', server: null }, null, false)).toBe('school');
});

test('one asks for another school beside the one that the host gave, until somebody signs in to that', () => {
  expect(at({ step: 'school', server: null }, 'embedded', false)).toBe('school');
  expect(at({ step: 'school', server: null }, 'embedded', true)).toBeNull();
});

test('with its school, somebody proves who they are before anything else, and then goes on where they were', () => {
  for (const step of FIRST_RUN_STEPS) expect(at({ step, server: ENT }, ENT, false)).toBe('identity');
  expect(at({ step: 'identity', server: ENT }, ENT, true)).toBe('station');
  expect(at({ step: 'station', server: ENT }, ENT, true)).toBe('station');
  expect(at({ step: 'download', server: ENT }, ENT, true)).toBe('download');
  expect(at({ step: 'report', server: ENT }, ENT, true)).toBe('report');
});

test('a first run says nothing of another school, nor once it is over', () => {
  expect(at({ step: 'download', server: ENT }, 'embedded', true)).toBeNull();
  expect(at({ step: 'download', server: ENT }, null, false)).toBe('school');
  expect(at({ step: 'over', server: ENT }, ENT, false)).toBeNull();
  expect(at({ step: 'over', server: ENT }, null, false)).toBe('welcome');
});
