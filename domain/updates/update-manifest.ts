import { z } from 'zod';

/** Bytes of an installer beyond which it is none of ours. */
const MOST_BYTES = 500e6;

/** One installer of a version, and what it must be to the byte. */
const UpdateFile = z.strictObject({
  /** As Node names them; `any`: the folder for Node. */
  platform: z.enum(['win32', 'darwin', 'linux', 'any']),
  arch: z.enum(['x64', 'arm64', 'any']),
  /** How it is installed; `web`: the folder for Node. */
  kind: z.enum(['nsis', 'dmg', 'AppImage', 'deb', 'web']),
  url: z.url({ protocol: /^https?$/ }).max(500),
  bytes: z.int().min(1).max(MOST_BYTES),
  sha512: z.base64().length(88),
});
export type UpdateFile = Readonly<z.infer<typeof UpdateFile>>;

/** What is published of one version, signed as a whole (rel:T37). */
export const UpdateManifest = z.strictObject({
  product: z.literal('console-ent'),
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
  /** When it was published, ISO 8601. */
  at: z.iso.datetime(),
  /** What changes for its users, in French. */
  notes: z.string().max(4000),
  files: z.array(UpdateFile).min(1).max(20),
});
export type UpdateManifest = Readonly<z.infer<typeof UpdateManifest>>;

/** The file at the feed's address: a manifest to the byte, and its Ed25519 signature. */
export const SignedManifest = z.strictObject({ manifest: z.base64().max(100_000), signature: z.base64().length(88) });
export type SignedManifest = Readonly<z.infer<typeof SignedManifest>>;
