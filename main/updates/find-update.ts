import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import { judgeUpdate, type ManifestRefusal, type Update } from '../../domain/updates/judge-update.ts';
import { openManifest, type SignatureRefusal } from './signed-manifest.ts';
import type { UpdateChannel } from './update-channel.ts';

/** Why one does not know whether there is a newer version; the program works on as it is. */
export type FeedRefusal = ManifestRefusal | SignatureRefusal | 'unreachable';

/** Milliseconds that a feed may take, and bytes that it may hold. */
const BOUNDS = { ms: 10_000, bytes: 200_000 } as const;

/** Asks the feed for the version published, without a word about who asks; undefined: this one is the newest. */
export async function findUpdate({ feed, key, installation }: UpdateChannel, fetch: typeof globalThis.fetch): Promise<Result<Update | undefined, FeedRefusal>> {
  const text = await readFeed(feed, fetch);
  if (text === undefined) return refuse('unreachable');
  const manifest = openManifest(text, key);
  if (!manifest.ok) return manifest;
  const judged = judgeUpdate(manifest.value, installation);
  return judged.ok ? accept(judged.value) : judged;
}

async function readFeed(feed: string, fetch: typeof globalThis.fetch): Promise<string | undefined> {
  try {
    const response = await fetch(feed, { redirect: 'error', credentials: 'omit', signal: AbortSignal.timeout(BOUNDS.ms) });
    if (!response.ok || response.body === null) return undefined;
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of response.body) {
      bytes += piece.length;
      if (bytes > BOUNDS.bytes) return undefined;
      pieces.push(piece);
    }
    return Buffer.concat(pieces).toString('utf8');
  } catch {
    return undefined;
  }
}
