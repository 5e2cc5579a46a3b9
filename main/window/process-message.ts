import type { KeyStorage } from '../keys/key-record.ts';

/** The first message that the shell sends to the console's process: its key travels here only, never in arguments or environment. */
export interface StartMessage {
  readonly kind: 'start';
  readonly dataFolder: string;
  readonly entUrl: string;
  /** A name that stays when the address of the ENT changes: the embedded one. */
  readonly entName?: string;
  readonly key: Uint8Array;
  readonly keyStorage: KeyStorage;
}

/** Every later message: one port to serve, transferred with it. */
export interface PortMessage {
  readonly kind: 'port';
}

/** What the console's process tells the shell. */
export type ProcessAnswer = { readonly kind: 'ready' } | { readonly kind: 'refused'; readonly refusal: string };
