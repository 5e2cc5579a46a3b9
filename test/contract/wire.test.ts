import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalJson, Json } from '../../domain/kernel/json.ts';
import { SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';
import { describeEnt } from '../../server/http/openapi.ts';

/**
 * The wire between consoles and ENTs of each protocol version. A console and an ENT are never updated on the same day:
 * whoever changes the wire either keeps it readable by those already installed, and says so by a new fingerprint here,
 * or raises `SYNC_PROTOCOL`.
 */
const FINGERPRINTS: Readonly<Record<number, string>> = {
  1: '0bf8187f2eb8118c',
  2: '353e67f64795b1b2',
};

test('the wire is the one that was reviewed for this protocol version', async () => {
  const document = Json.parse(JSON.parse(JSON.stringify(await describeEnt())));
  const fingerprint = createHash('sha256').update(canonicalJson(document)).digest('hex').slice(0, 16);
  expect({ protocol: SYNC_PROTOCOL, fingerprint }).toEqual({ protocol: 2, fingerprint: FINGERPRINTS[SYNC_PROTOCOL] });
});

test('the document names every procedure of the wire and the version of the protocol', async () => {
  const document = JSON.stringify(await describeEnt());
  for (const path of ['push', 'pull', 'snapshot', 'live']) expect(document).toMatch(new RegExp(`"/[^"]*${path}"`));
  expect(document).toContain(`"version":"${String(SYNC_PROTOCOL)}"`);
});
