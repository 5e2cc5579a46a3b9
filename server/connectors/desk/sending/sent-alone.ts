import { z } from 'zod';
import { parseJson } from '../../../../domain/kernel/json.ts';
import { stillCounted, WINDOW_MS, type SentAlone } from '../../../../domain/connectors/plan/large-sending.ts';
import type { Acting } from '../acting.ts';

const KIND = 'sent-alone';

const Kept = z.array(z.object({ by: z.string(), at: z.string(), changes: z.array(z.string()).readonly(), people: z.array(z.string()).readonly() })).readonly();

/** What administrators sent alone to a platform in the last 24 hours: of the school and the address, whether it was left and joined again meanwhile (ADR 62). */
export function sentAlone({ ports, now }: Pick<Acting, 'ports' | 'now'>, address: string): readonly SentAlone[] {
  const at = now().toISOString();
  const kept = Kept.safeParse(parseJson(ports().school.passing.find(KIND, address, at)?.body ?? '[]')).data ?? [];
  return stillCounted(kept, at);
}

/** Notes one more, before anything leaves. */
export function noteSentAlone(acting: Pick<Acting, 'ports' | 'now' | 'store'>, address: string, sending: SentAlone): void {
  const now = acting.now();
  const until = new Date(now.getTime() + WINDOW_MS).toISOString();
  acting.store.transaction(() => acting.ports().school.passing.put({ kind: KIND, key: address, until, body: JSON.stringify([...sentAlone(acting, address), sending]) }, now.toISOString()));
}
