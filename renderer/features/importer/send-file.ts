import { FILE_PIECE_BYTES } from '../../../contract/console/importer.contract.ts';
import type { ConsoleClient } from '../../school/console-client.ts';

/** A file in the hands of the console. */
export type SentFile = { readonly id: string; readonly isTooLarge: boolean };

/** Gives a file to the console piece by piece; `onSent` hears the share that is there, from 0 to 1. Stops at an abort. */
export async function sendFile(client: ConsoleClient['importer'], file: File, signal: AbortSignal, onSent: (share: number) => void): Promise<SentFile> {
  const opened = await client.open({ name: file.name.slice(0, 300), size: file.size });
  if (opened.isTooLarge) return opened;
  for (let at = 0; at < file.size && !signal.aborted; at += FILE_PIECE_BYTES) {
    const { received } = await client.add({ id: opened.id, bytes: file.slice(at, at + FILE_PIECE_BYTES) });
    onSent(received / file.size);
  }
  return opened;
}
