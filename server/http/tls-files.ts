import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';

/** Where the certificate of an ENT and its private key are, both in PEM. */
export interface TlsFiles {
  readonly certFile: string;
  readonly keyFile: string;
}

/** A certificate and its key, read and found to go together. */
export interface Tls {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly certificate: X509Certificate;
}

/** Why a certificate cannot be served. */
export type TlsRefusal =
  | { readonly kind: 'tls-unreadable' | 'tls-not-a-certificate' | 'tls-not-a-key' | 'tls-mismatch'; readonly file: string }
  | { readonly kind: 'tls-expired'; readonly file: string; readonly until: string };

/** Reads a certificate and its key; refuses what no console could accept, before anything listens. */
export async function readTls({ certFile, keyFile }: TlsFiles, now: Date): Promise<Result<Tls, TlsRefusal>> {
  const cert = await read(certFile);
  if (cert === undefined) return refuse({ kind: 'tls-unreadable', file: certFile });
  const key = await read(keyFile);
  if (key === undefined) return refuse({ kind: 'tls-unreadable', file: keyFile });
  const certificate = parse(() => new X509Certificate(cert));
  if (certificate === undefined) return refuse({ kind: 'tls-not-a-certificate', file: certFile });
  const privateKey = parse((): KeyObject => createPrivateKey(key));
  if (privateKey === undefined) return refuse({ kind: 'tls-not-a-key', file: keyFile });
  if (!certificate.checkPrivateKey(privateKey)) return refuse({ kind: 'tls-mismatch', file: keyFile });
  const until = new Date(certificate.validTo);
  if (until < now) return refuse({ kind: 'tls-expired', file: certFile, until: until.toISOString() });
  return accept({ cert, key, certificate });
}

function read(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}

function parse<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
