import { open } from 'node:fs/promises';

/** Writes a file whole, durable when it answers; rejects with the system's error (`code`: ENOSPC, EACCES…). */
export type WriteFile = (path: string, pieces: AsyncIterable<Buffer> | Iterable<Buffer>) => Promise<void>;

/** Personal data: nobody else on the computer reads it. */
const OWNER_ONLY = 0o600;

/** On the disk when it answers, a power cut included. */
export const writeDurably: WriteFile = async (path, pieces) => {
  const file = await open(path, 'w', OWNER_ONLY);
  try {
    await file.writeFile(pieces);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Makes the names of a folder durable; a system that opens no folder (Windows) has its own way. */
export async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => undefined);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}
