import { shell } from 'electron';
import { isSafeEntAddress } from '../../contract/ent/ent-address.ts';

/**
 * Shows a page of identification in the browser of the system (RFC 8252 §6): the console asked for it after somebody did, and
 * nothing else than the web, encrypted or of this computer, is ever given to the system.
 */
export function openIdentification(url: string): void {
  if (isSafeEntAddress(url)) void shell.openExternal(url);
}
