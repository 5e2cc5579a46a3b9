import type { PushRequest } from '../../domain/sync/protocol.ts';

/** A request never changes, and a thousand changes are written once: for the limit of a push, then for the wire. */
const WRITTEN = new WeakMap<PushRequest, string>();

/** The JSON of a push. */
export function pushText(request: PushRequest): string {
  const text = WRITTEN.get(request) ?? JSON.stringify(request);
  WRITTEN.set(request, text);
  return text;
}
