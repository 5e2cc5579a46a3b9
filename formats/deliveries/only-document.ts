import type { FileInput } from '../file/byte-source.ts';
import { openZip } from '../zip/open-zip.ts';

/** The only XML document of an archive, which is how Siècle exports (formats.md §3.1); undefined where there is none, or several. */
export async function onlyDocument(input: FileInput): Promise<FileInput | undefined> {
  const archive = await openZip(input);
  try {
    const [only, ...others] = archive.entries.filter(({ name }) => /\.xml$/i.test(name));
    return only === undefined || others.length > 0 ? undefined : await archive.read(only);
  } finally {
    await archive.close();
  }
}
