import { expect, it } from 'vitest';
import { readEntOptions } from '../../../scripts/ent/ent-options.ts';
import { issuerArguments } from '../../../scripts/ent/issuer-options.ts';
import { readStartOptions } from '../../../scripts/start/start-options.ts';

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

it('is given by « npm start » to the embedded ENT, whole, and to no other', () => {
  const argv = ['--issuer=https://identite.example', '--client-id=console', '--identity-claim=matricule'];
  const started = readStartOptions(argv, {});
  const issuer = started.kind === 'read' ? started.options.issuer : undefined;
  expect(issuer).toEqual(read(...argv));
  expect(issuer === undefined ? undefined : read(...issuerArguments(issuer))).toEqual(issuer);
  expect(readStartOptions(['--issuer=https://identite.example'], {})).toMatchObject({ kind: 'wrong', sentence: expect.stringContaining('vont ensemble') as unknown });
  expect(readStartOptions([...argv, '--ent=https://ent.example'], {})).toMatchObject({ kind: 'wrong', sentence: '--issuer s’adresse à l’ENT embarqué : il ne va pas avec --ent.' });
});
