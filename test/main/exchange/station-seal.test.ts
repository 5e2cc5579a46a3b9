import { expect, test } from 'vitest';
import { openStationSeal, signerOf, type SealStore } from '../../../main/exchange/station-seal.ts';

/** A place that keeps a key, as the file of a console does. */
function keptIn(place: { secret?: string }): SealStore {
  return {
    read: () => place.secret,
    keep: (secret) => {
      place.secret = secret;
    },
  };
}

test('a text is signed by whoever has the key, and by nobody else', () => {
  const [one, other] = [openStationSeal(keptIn({})), openStationSeal(keptIn({}))];
  const signed = one.sign('un droit');
  expect(signerOf(signed)).toBe(one.fingerprint);
  expect(one.fingerprint).toMatch(/^(?:[0-9A-F]{4}-){4}[0-9A-F]{4}$/);
  expect(signerOf({ ...signed, text: 'un autre' })).toBeUndefined();
  expect(signerOf({ ...signed, publicKey: other.sign('un droit').publicKey })).toBeUndefined();
  expect(signerOf({ ...signed, publicKey: 'AAAA' })).toBeUndefined();
});

test('a computer signs with the same key as long as it keeps it', () => {
  const place = {};
  expect(openStationSeal(keptIn(place)).fingerprint).toBe(openStationSeal(keptIn(place)).fingerprint);
  expect(openStationSeal(keptIn({})).fingerprint).not.toBe(openStationSeal(keptIn(place)).fingerprint);
});
