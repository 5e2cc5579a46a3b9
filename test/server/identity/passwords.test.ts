import { describe, expect, test } from 'vitest';
import { hashPassword, isPassword, NOBODY } from '../../../server/identity/passwords.ts';

/** Made by @node-rs/argon2 2.2.1, which kept the passwords of ENTs before Node hashed them. */
const OF_BEFORE = '$argon2id$v=19$m=19456,t=2,p=1$NK53mDGO//R+yvtL0Wad0A$MOmIT9CE27tTHH43vBDVtZJs4GEQpfuiQdqYJeGjmgQ';

describe('a password', () => {
  test('is known again, and only it, each time under another salt', async () => {
    const [one, other] = [await hashPassword('agrafe cheval pile'), await hashPassword('agrafe cheval pile')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
    await expect(isPassword(one, 'agrafe cheval pile')).resolves.toBe(true);
    await expect(isPassword(one, 'agrafe cheval pilé')).resolves.toBe(false);
  });

  test('that an ENT kept before Node hashed it still opens', async () => {
    await expect(isPassword(OF_BEFORE, 'un mot de passe')).resolves.toBe(true);
    await expect(isPassword(OF_BEFORE, 'un mot de passe ')).resolves.toBe(false);
  });

  test('typed with its accents composed or not is the same one', async () => {
    await expect(isPassword(await hashPassword('été à la mer'.normalize('NFD')), 'été à la mer')).resolves.toBe(true);
  });

  test('is nobody’s where what is kept is not argon2id', async () => {
    await expect(isPassword(NOBODY, '')).resolves.toBe(false);
    await expect(isPassword('$argon2i$v=19$m=8,t=1,p=1$AAAAAAAAAAA$AAAAAAAA', '')).resolves.toBe(false);
    await expect(isPassword('', '')).resolves.toBe(false);
  });
});
