import { ORPCError } from '@orpc/server';
import type { DeliveryAnswer, FileParts } from '../../domain/deliveries/delivery-import.ts';
import type { ChosenEncoding, ImportedFile } from '../../domain/imports/imported-file.ts';
import type { FirstLine, MemberColumns } from '../../domain/imports/listed-member.ts';
import { directoryViewOf } from '../../domain/roles/directory-view.ts';
import { asConsoleError } from '../console/console-error.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import { readFeeding, type ReceivedSchool } from './read-feeding.ts';
import type { ColumnMemory } from '../preferences/column-memory.store.ts';
import { EntTrouble } from '../sync/ent/ent-failure.ts';
import { isTooLarge, makeRoom, ReadingStopped, type GivenFile } from './given-file.ts';
import { readGivenFile } from './read-given-file.ts';

/** Makes room for a file, in place of the one before. */
export function openFile(core: ConsoleCore, { name, size, parts }: { readonly name: string; readonly size: number; readonly parts?: FileParts | undefined }): { readonly id: string; readonly isTooLarge: boolean } {
  const accountId = needSchool(core).workspace.account.id;
  const id = core.ports.newId();
  core.importing.file?.putDown();
  core.importing.file = isTooLarge(size) ? undefined : makeRoom({ id, accountId, name, size, parts });
  return { id, isTooLarge: isTooLarge(size) };
}

/** Takes the next piece of the file. */
export async function addPiece(core: ConsoleCore, { id, bytes }: { readonly id: string; readonly bytes: Blob }): Promise<{ readonly received: number }> {
  const file = needFile(core, id);
  return { received: file.add(new Uint8Array(await bytes.arrayBuffer())) };
}

/** What somebody chose of a reading. */
interface Choices {
  readonly encoding?: ChosenEncoding | undefined;
  readonly columns?: MemberColumns | undefined;
  readonly firstLine?: FirstLine | undefined;
  readonly isSecret?: boolean | undefined;
}

/** Recognises and reads the file. */
export async function readFile(core: ConsoleCore, { id, isSecret = false, ...choices }: Choices & { readonly id: string }): Promise<ImportedFile> {
  const { accountId, input, inputs, parts } = needFile(core, id);
  try {
    const read = await readFeeding(inputs, heldSchool(core));
    if (read !== undefined || parts !== undefined) return { name: input.name, size: input.bytes.length, format: 'aaf', encoding: null, content: read ?? NOT_TOGETHER };
    return await readGivenFile(input, { ...choices, remembered: isSecret ? NO_MEMORY : core.columns(accountId) });
  } catch (error) {
    throw error instanceof ReadingStopped ? noFile() : error;
  }
}

/** Of a file that bears passwords: its first line, taken for a header, may be one. */
const NO_MEMORY: ColumnMemory = { find: () => undefined, keep: () => undefined };

/** The school as the console holds it; undefined before its first exchange. */
function heldSchool(core: ConsoleCore): ReceivedSchool | undefined {
  const { workspace } = needSchool(core);
  const directory = workspace.directory.now();
  const school = directory.school();
  return school === null ? undefined : { school, people: directory.people(), groups: directory.groups(), ...directoryViewOf(workspace.account.role) };
}

/** Several files are given at once where they make a delivery of the AAF, and in no other case. */
const NOT_TOGETHER = { kind: 'refused', refusal: { kind: 'not-together' } } as const;

/** Longest time that an ENT is given to apply a file. */
const PATIENCE_MS = 120_000;

const TOO_HEAVY: DeliveryAnswer = { kind: 'refused', refusal: { kind: 'file', refusal: { kind: 'too-heavy' } } };

/** Hands the file over to the ENT, which decides again whether it may be applied, and by whom. */
export async function handOver(core: ConsoleCore, { id, acceptDisappearances }: { readonly id: string; readonly acceptDisappearances: number }): Promise<DeliveryAnswer> {
  const { name, input, parts } = needFile(core, id);
  try {
    return await core.ent.importFile({ name, bytes: input.bytes, parts, acceptDisappearances }, AbortSignal.timeout(PATIENCE_MS));
  } catch (error) {
    if (error instanceof EntTrouble && error.failure === 'too-large') return TOO_HEAVY;
    throw asConsoleError(error);
  }
}

/** Puts the file down, unless another took its place. */
export function closeFile(core: ConsoleCore, id: string): void {
  if (core.importing.file?.id !== id) return;
  core.importing.file.putDown();
  core.importing.file = undefined;
}

/** The file that the page gave under that name; throws when it is not, or no longer, this account’s. */
export function needFile(core: ConsoleCore, id: string): GivenFile {
  const { file } = core.importing;
  if (file?.id !== id || file.accountId !== needSchool(core).workspace.account.id) throw noFile();
  return file;
}

function noFile(): Error {
  return new ORPCError('NO_FILE', { status: 404 });
}
