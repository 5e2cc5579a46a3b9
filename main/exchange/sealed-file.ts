import { ExchangeContent } from '../../domain/exchange/exchange-content.ts';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import { SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';
import { EXCHANGE_MARK } from '../../formats/recognise/exchange-mark.ts';
import { unwrapKey, wrapKey, WrappedKey } from '../keys/passphrase-wrap.ts';
import { readExchangeKey } from './exchange-key.ts';
import { Signed, signerOf, type StationSeal } from './station-seal.ts';

/** Why a file does not open. */
export type SealRefusal =
  /** The key is not the one that closed it, or somebody changed the file since: what it holds cannot tell. */
  | 'wrong-key'
  | 'damaged'
  /** Whoever closed it did not sign what it holds. */
  | 'forged'
  /** Made by a console of another version. */
  | 'other-version';

/** An opened file, and the fingerprint of the computer that signed it. */
export interface OpenedFile {
  readonly content: ExchangeContent;
  readonly fingerprint: string;
}

/** More than any draft: what is longer is not opened. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Signs the content, then closes it with the key: what is around it in clear names nobody. */
export async function sealFile(content: ExchangeContent, key: string, seal: StationSeal): Promise<Buffer> {
  const signed = JSON.stringify(seal.sign(JSON.stringify(content)));
  return Buffer.from(`${EXCHANGE_MARK}\n${JSON.stringify(await wrapKey(Buffer.from(signed), readExchangeKey(key)))}\n`);
}

/** Opens a file with the key as somebody typed it. */
export async function openSealed(bytes: Uint8Array, typedKey: string): Promise<Result<OpenedFile, SealRefusal>> {
  const wrapped = wrappedIn(bytes);
  if (wrapped === undefined) return refuse('damaged');
  const opened = await unwrapKey(wrapped, readExchangeKey(typedKey));
  if (opened === undefined) return refuse('wrong-key');
  const signed = Signed.safeParse(jsonOf(opened.toString()));
  if (!signed.success) return refuse('damaged');
  const fingerprint = signerOf(signed.data);
  return fingerprint === undefined ? refuse('forged') : readContent(signed.data.text, fingerprint);
}

function wrappedIn(bytes: Uint8Array): WrappedKey | undefined {
  if (bytes.length > MOST_BYTES) return undefined;
  const [mark, body = ''] = Buffer.from(bytes).toString('utf8').split('\n');
  return mark?.trimEnd() === EXCHANGE_MARK ? WrappedKey.safeParse(jsonOf(body)).data : undefined;
}

function readContent(text: string, fingerprint: string): Result<OpenedFile, SealRefusal> {
  const written = jsonOf(text);
  if (versionOf(written) !== SYNC_PROTOCOL) return refuse('other-version');
  const content = ExchangeContent.safeParse(written);
  return content.success ? accept({ content: content.data, fingerprint }) : refuse('damaged');
}

function versionOf(written: unknown): unknown {
  return typeof written === 'object' && written !== null && 'protocol' in written ? written.protocol : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
