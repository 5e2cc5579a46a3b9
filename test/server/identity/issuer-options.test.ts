import { expect, it } from 'vitest';
import { readEntOptions } from '../../../scripts/ent/ent-options.ts';

const read = (...argv: readonly string[]): unknown => {
  const answer = readEntOptions(argv, {});
  return answer.kind === 'read' ? answer.options.issuer : answer;
};

it('names a provider, with what is not said by default', () => {
  expect(read()).toBeUndefined();
  expect(read('--issuer=https://identite.example', '--client-id=console')).toEqual({ issuer: 'https://identite.example', clientId: 'console', audience: 'console', claim: 'sub', scope: 'openid' });
  expect(read('--issuer=http://127.0.0.1:8080/realms/ac', '--client-id=console', '--audience=ent', '--identity-claim=matricule', '--scope=openid profile')).toEqual({
    issuer: 'http://127.0.0.1:8080/realms/ac', clientId: 'console', audience: 'ent', claim: 'matricule', scope: 'openid profile',
  });
});

it.each([
  [['--issuer=https://identite.example'], 'vont ensemble'],
  [['--identity-claim=mail'], 'vont ensemble'],
  [['--issuer=http://identite.example', '--client-id=console'], 'https://'],
  [['--issuer=https://identite.example', '--client-id=console', '--scope=profile'], 'contient openid'],
])('refuses %j with a sentence', (argv, sentence) => {
  expect(read(...argv)).toMatchObject({ kind: 'wrong', sentence: expect.stringContaining(sentence) as unknown });
});
