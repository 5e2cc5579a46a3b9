import { openZip } from '../../../formats/zip/open-zip.ts';

/** The files of a workbook, by their name without its folders. */
export async function entriesOf(workbook: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const archive = await openZip({ name: 'x.xlsx', bytes: workbook });
  const read = new Map<string, string>();
  for (const entry of archive.entries) read.set(entry.name, Buffer.from((await archive.read(entry)).bytes).toString());
  await archive.close();
  return read;
}
