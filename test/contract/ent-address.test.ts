import { expect, it } from 'vitest';
import { isSafeEntAddress } from '../../contract/ent/ent-address.ts';

it.each([
  ['http://127.0.0.1:4000', true],
  ['http://127.1.2.3', true],
  ['http://localhost:4000/', true],
  ['http://[::1]:4000', true],
  ['https://ent.exemple.example', true],
  ['http://ent.exemple.example', false],
  ['http://192.168.1.10:4000', false],
  ['http://127.0.0.1.exemple.example', false],
  ['http://localhost.exemple.example', false],
  ['http://127.0.0.1@exemple.example', false],
  ['ftp://127.0.0.1', false],
  ['nothing', false],
])('speaks to %s: %s', (address, isSafe) => {
  expect(isSafeEntAddress(address)).toBe(isSafe);
});
