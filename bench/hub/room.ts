import type { PassedStep } from '../../domain/training/classroom/seat-progress.ts';
import { must } from '../../domain/kernel/assert.ts';
import { readHubAddress } from '../../domain/training/classroom/local-address.ts';
import { createHubClient } from '../../main/training/classroom/hub-client.ts';

/** The code of the session of the bench. */
export const CODE = 'K7M42RXH';

/** A room: so many consoles, each of which says so many times where it is. */
export const ROOM = { consoles: 30, reports: 100 } as const;

/** Has a whole room join and report, each console one report after the other, all consoles at once. */
export async function playRoom(address: string): Promise<void> {
  const place = must(readHubAddress(address, 0), 'an address of the loopback');
  await Promise.all(Array.from({ length: ROOM.consoles }, (_, i) => playConsole(i, createHubClient(place, CODE))));
}

async function playConsole(i: number, client: ReturnType<typeof createHubClient>): Promise<void> {
  const seat = String(i).padStart(22, 'b');
  for (let n = 0; n < ROOM.reports; n++) {
    const steps = Array.from({ length: Math.floor(n / 10) }, (_, step): PassedStep => ({ step: step + 1, state: 'verified', at: '2026-11-09T08:00:00Z' }));
    const said = await client.report({ seat, pseudonym: `Poste ${String(i + 1)}`, progress: { scenario: 'trouver-les-anomalies', steps, asksHelp: n % 7 === 0 } });
    if (!said.ok) throw new Error(`A report was not taken: ${JSON.stringify(said.refusal)}`);
  }
  client.close();
}
