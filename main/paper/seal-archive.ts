import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

/** A file that leaves protected: what it is, and the password that opens it. */
export interface Sealing {
  readonly file: Blob;
  /** Its extension. The name inside an archive is in clear, whatever the password: it says nothing else. */
  readonly format: string;
  readonly password: string;
}

/** The largest key of the format (WinZip AE-2): AES-256. */
const AES_256 = 3;

/** Puts a file alone in a ZIP archive encrypted with AES-256; the password is kept nowhere (rel:C-P9). */
export async function sealArchive({ file, format, password }: Sealing): Promise<Blob> {
  const archive = new ZipWriter(new BlobWriter('application/zip'), { password, encryptionStrength: AES_256, useWebWorkers: false });
  await archive.add(`contenu.${format}`, new BlobReader(file));
  return archive.close();
}
