import { implement } from '@orpc/server';
import { consoleContract } from '../../contract/console/console.contract.ts';
import type { MadeFile, OpenedExchange } from '../../contract/console/exchange.contract.ts';
import { KeptPartName, type KeptLine, type KeptPart } from '../../contract/console/kept-here.ts';
import type { Preferences } from '../../contract/console/preferences.ts';
import { waitingEntries } from '../../domain/draft/waiting-entries.ts';
import { trustOf, type KnownSender } from '../../domain/exchange/exchange-sender.ts';
import { ExchangedEntry, type ExchangeContent } from '../../domain/exchange/exchange-content.ts';
import { isSameUai } from '../../domain/school/same-uai.ts';
import { SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import type { Workspace } from '../console/workspace.ts';
import { copiedEntries } from '../copies/copied-entries.ts';
import { keepersOf, keptBy } from '../copies/kept/keepers.ts';
import { needFile } from '../importing/importer.handlers.ts';
import { newExchangeKey } from './exchange-key.ts';
import { openSealed, sealFile } from './sealed-file.ts';

/** What a page may ask of the files that go from one console to another. */
export function createExchangeRouter(core: () => ConsoleCore) {
  const os = implement(consoleContract.exchange);
  return os.router({
    make: os.make.handler(({ input }) => makeExchange(core(), input)),
    copy: os.copy.handler(() => makeCopy(core())),
    restore: os.restore.handler(({ input }) => restoreKept(core(), input)),
    open: os.open.handler(({ input }) => openExchange(core(), input)),
    trust: os.trust.handler(({ input }) => trustSender(core(), input)),
  });
}

/** Puts entries of the draft in a file for another console; they stay in the draft. Null when none of them is there any more. */
async function makeExchange(core: ConsoleCore, { ids, message }: { readonly ids: readonly string[]; readonly message: string }): Promise<MadeFile | null> {
  const { workspace } = needSchool(core);
  const wanted = new Set(ids);
  const entries = waitingEntries(workspace.draft()).filter(({ id }) => wanted.has(id));
  return sealed(core, workspace, { message, entries: entries.map((entry) => ExchangedEntry.parse(entry)) });
}

/** Puts in a file what would be lost with this computer; its author alone has a use for what was noted beside. */
async function makeCopy(core: ConsoleCore): Promise<MadeFile | null> {
  const { workspace } = needSchool(core);
  const [entries, marks, kept] = [copiedEntries(workspace), workspace.marks.list(), keptBy({ core, workspace })];
  const isNothing = entries.length === 0 && marks.length === 0 && Object.keys(kept).length === 0;
  return isNothing ? null : sealed(core, workspace, { message: '', entries, copy: { marks, kept } });
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
  if ((said.entries.length === 0 && said.copy === undefined) || school === null) return undefined;
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
  const { content: { copy, ...content }, fingerprint } = opened.value;
  if (!isForSchool(workspace, content)) return { kind: 'other-school', school: content.school };
  const known = core.senders.list(workspace.account.id);
  // What the old computer kept stays here: the page is told what would become of it.
  const shown = copy === undefined ? content : { ...content, copy: { marks: copy.marks } };
  const kept = isMine(workspace, content) ? keptLines({ core, workspace }, copy) : [];
  return { kind: 'opened', content: shown, kept, fingerprint, trust: trustOf(known, { fingerprint, accountId: content.author.accountId }), isMine: fingerprint === core.seal().fingerprint };
}

type Ground = Parameters<typeof keepersOf>[0];

function keptLines(ground: Ground, copy: ExchangeContent['copy']): KeptLine[] {
  const keepers = keepersOf(ground);
  const kept = copy?.kept ?? {};
  return KeptPartName.options.filter((part) => Object.hasOwn(kept, part)).map((part) => keepers[part].look(kept[part]));
}

/** Puts back what somebody ticked, from their own copy of this school only. */
async function restoreKept(core: ConsoleCore, { id, key, parts }: { readonly id: string; readonly key: string; readonly parts: readonly KeptPart[] }): Promise<{ kind: 'restored'; preferences: Preferences } | { kind: 'refused' }> {
  const { workspace } = needSchool(core);
  const opened = await openSealed(needFile(core, id).input.bytes, key);
  if (!opened.ok || !isForSchool(workspace, opened.value.content) || !isMine(workspace, opened.value.content)) return { kind: 'refused' };
  const keepers = keepersOf({ core, workspace });
  const kept = opened.value.content.copy?.kept ?? {};
  for (const part of parts) if (Object.hasOwn(kept, part)) keepers[part].put(kept[part]);
  core.events.tell({ kind: 'reload' });
  return { kind: 'restored', preferences: core.preferences.read(workspace.account.id) };
}

function isForSchool(workspace: Workspace, content: Pick<ExchangeContent, 'school'>): boolean {
  const school = workspace.directory.now().school();
  return school !== null && isSameUai(school.uai, content.school.uai);
}

function isMine({ account }: Workspace, { author }: Pick<ExchangeContent, 'author'>): boolean {
  return author.accountId === account.id;
}

/** Remembers that somebody compared a fingerprint with its owner. */
function trustSender(core: ConsoleCore, sender: Pick<KnownSender, 'fingerprint' | 'accountId'>): Record<never, never> {
  core.senders.keep(needSchool(core).workspace.account.id, { ...sender, acceptedAt: core.ports.clock().toISOString() });
  return {};
}
