import { implement } from '@orpc/server';
import { consoleContract } from '../../contract/console/console.contract.ts';
import type { MadeFile, OpenedExchange } from '../../contract/console/exchange.contract.ts';
import { activeEntries } from '../../domain/draft/draft-entry.ts';
import { trustOf, type KnownSender } from '../../domain/exchange/exchange-sender.ts';
import { ExchangedEntry, type ExchangeContent } from '../../domain/exchange/exchange-content.ts';
import { isSameUai } from '../../domain/school/same-uai.ts';
import { SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import type { Workspace } from '../console/workspace.ts';
import { copiedEntries } from '../copies/copied-entries.ts';
import { needFile } from '../importing/importer.handlers.ts';
import { newExchangeKey } from './exchange-key.ts';
import { openSealed, sealFile } from './sealed-file.ts';

/** What a page may ask of the files that go from one console to another. */
export function createExchangeRouter(core: () => ConsoleCore) {
  const os = implement(consoleContract.exchange);
  return os.router({
    make: os.make.handler(({ input }) => makeExchange(core(), input)),
    copy: os.copy.handler(() => makeCopy(core())),
    open: os.open.handler(({ input }) => openExchange(core(), input)),
    trust: os.trust.handler(({ input }) => trustSender(core(), input)),
  });
}

/** Puts entries of the draft in a file for another console; they stay in the draft. Null when none of them is there any more. */
async function makeExchange(core: ConsoleCore, { ids, message }: { readonly ids: readonly string[]; readonly message: string }): Promise<MadeFile | null> {
  const { workspace } = needSchool(core);
  const wanted = new Set(ids);
  const entries = activeEntries(workspace.draft()).filter(({ id }) => wanted.has(id));
  return sealed(core, workspace, { message, entries: entries.map((entry) => ExchangedEntry.parse(entry)) });
}

/** Puts in a file what would be lost with this computer; its author alone has a use for what was noted beside. */
async function makeCopy(core: ConsoleCore): Promise<MadeFile | null> {
  const { workspace } = needSchool(core);
  return sealed(core, workspace, { message: '', entries: copiedEntries(workspace), copy: { marks: workspace.marks.list() } });
}

async function sealed(core: ConsoleCore, workspace: Workspace, said: Pick<ExchangeContent, 'message' | 'entries' | 'copy'>): Promise<MadeFile | null> {
  const content = contentOf(core, workspace, said);
  if (content === undefined) return null;
  const key = newExchangeKey();
  const bytes = await sealFile(content, key, core.seal());
  return { bytes: new Blob([new Uint8Array(bytes)]), key, fingerprint: core.seal().fingerprint };
}

function contentOf({ ports }: ConsoleCore, workspace: Workspace, said: Pick<ExchangeContent, 'message' | 'entries' | 'copy'>): ExchangeContent | undefined {
  const school = workspace.directory.now().school();
  if (said.entries.length === 0 || school === null) return undefined;
  const { accountId, name, role } = workspace.actor;
  return {
    protocol: SYNC_PROTOCOL,
    school: { uai: school.uai, name: school.name },
    author: { accountId, name, role },
    madeAt: ports.clock().toISOString(),
    ...said,
  };
}

/** Opens the file that the page gave, with the key that somebody typed; it is for this school or says for which it is. */
async function openExchange(core: ConsoleCore, { id, key }: { readonly id: string; readonly key: string }): Promise<OpenedExchange> {
  const { workspace } = needSchool(core);
  const { bytes } = needFile(core, id).input;
  const opened = await openSealed(bytes, key);
  if (!opened.ok) return { kind: 'refused', reason: opened.refusal };
  const { content, fingerprint } = opened.value;
  const school = workspace.directory.now().school();
  if (school === null || !isSameUai(school.uai, content.school.uai)) return { kind: 'other-school', school: content.school };
  const known = core.senders.list(workspace.account.id);
  return { kind: 'opened', content, fingerprint, trust: trustOf(known, { fingerprint, accountId: content.author.accountId }), isMine: fingerprint === core.seal().fingerprint };
}

/** Remembers that somebody compared a fingerprint with its owner. */
function trustSender(core: ConsoleCore, sender: Pick<KnownSender, 'fingerprint' | 'accountId'>): Record<never, never> {
  core.senders.keep(needSchool(core).workspace.account.id, { ...sender, acceptedAt: core.ports.clock().toISOString() });
  return {};
}
