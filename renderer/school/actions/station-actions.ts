import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import type { StationFiles, StationProtection, UnsentWork } from '../../../contract/console/station.contract.ts';
import { KEY_FAILURES } from '../../../texts/station/lock.ts';
import { noticeOf } from '../failure-reason.ts';
import type { EditPath } from '../edits/keep-edit.ts';

/** Why the key was not opened or closed otherwise. */
export type KeyFailure = keyof typeof KEY_FAILURES;

/** What became of a wish about the protection of this computer; nothing when another notice says it. */
export type ProtectionAnswer = { readonly kind: 'done'; readonly protection: StationProtection } | { readonly kind: 'refused'; readonly failure: KeyFailure } | undefined;

/** The lock and the passphrase of this computer; the console alone decides. */
export function stationActions({ store, client }: EditPath) {
  const asking = async (ask: () => Promise<StationProtection>): Promise<ProtectionAnswer> => {
    try {
      return { kind: 'done', protection: await ask() };
    } catch (error) {
      const failure = keyFailure(error);
      if (failure !== undefined) return { kind: 'refused', failure };
      store.setState({ notice: noticeOf(error) });
      return undefined;
    }
  };
  return {
    /** Opens with the passphrase; what it gives back says why not. The school then comes by itself. */
    unlock: async (passphrase: string): Promise<KeyFailure | undefined> => {
      try {
        await client.station.unlock({ passphrase });
        store.setState({ notice: null });
        return undefined;
      } catch (error) {
        const failure = keyFailure(error);
        if (failure === undefined) store.setState({ notice: noticeOf(error) });
        return failure;
      }
    },
    lockNow: () => void client.station.lock().catch(() => undefined),
    /** Says that somebody is there; a console that is gone says so elsewhere. */
    touch: () => void client.station.touch().catch(() => undefined),
    /** What would go with the data of this computer. */
    readUnsent: async (): Promise<readonly UnsentWork[] | undefined> => {
      try {
        return await client.station.unsent();
      } catch (error) {
        store.setState({ notice: noticeOf(error) });
        return undefined;
      }
    },
    /** Where the files are and how much they take; undefined when the console does not say. */
    readFiles: (): Promise<StationFiles | undefined> => client.station.files().catch(() => undefined),
    /** Erases them; `changed`: others wait by now, and nothing is erased. */
    eraseStation: async (unsent: number): Promise<'begins' | 'restart' | 'changed' | 'failed'> => {
      try {
        return (await client.station.erase({ unsent })).begins ? 'begins' : 'restart';
      } catch (error) {
        return error instanceof ORPCError && error.code === 'CHANGED' ? 'changed' : 'failed';
      }
    },
    readProtection: () => asking(() => client.station.protection()),
    setIdleMinutes: (minutes: number) => asking(() => client.station.setIdleMinutes({ minutes })),
    setShared: (shared: boolean) => asking(() => client.station.setShared({ shared })),
    setPassphrase: (current: string | null, next: string) => asking(() => client.station.setPassphrase({ current, next })),
    removePassphrase: (current: string) => asking(() => client.station.removePassphrase({ current })),
  };
}

const Data = z.object({ kind: z.string() });

function keyFailure(error: unknown): KeyFailure | undefined {
  const data = error instanceof ORPCError && error.code === 'KEY' ? Data.safeParse(error.data).data : undefined;
  return data !== undefined && isKeyFailure(data.kind) ? data.kind : undefined;
}

function isKeyFailure(kind: string): kind is KeyFailure {
  return Object.hasOwn(KEY_FAILURES, kind);
}
