import { FILE_PIECE_BYTES } from '../../contract/console/importer.contract.ts';
import type { ConsoleClient } from '../school/console-client.ts';
import type { Given } from './given-files.ts';

/** A file in the hands of the console. */
export type SentFile = { readonly id: string; readonly isTooLarge: boolean };

/** Gives files to the console piece by piece, one after the other; `onSent` hears the share that is there, from 0 to 1. Stops at an abort. */
export async function sendFile(client: ConsoleClient['importer'], { name, files }: Given, signal: AbortSignal, onSent: (share: number) => void): Promise<SentFile> {
  const whole = new Blob([...files]);
  const parts = files.map((file) => ({ name: file.name.slice(0, 300), size: file.size }));
  const opened = await client.open({ name: name.slice(0, 300), size: whole.size, ...(parts.length > 1 ? { parts } : {}) });
  if (opened.isTooLarge) return opened;
  for (let at = 0; at < whole.size && !signal.aborted; at += FILE_PIECE_BYTES) {
    const { received } = await client.add({ id: opened.id, bytes: whole.slice(at, at + FILE_PIECE_BYTES) });
    onSent(received / whole.size);
  }
  return opened;
}
