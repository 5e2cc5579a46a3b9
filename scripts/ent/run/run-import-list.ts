import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { compareAssignments } from '../../../domain/imports/compare-assignments.ts';
import { importMembers } from '../../../domain/imports/import-members.ts';
import type { FileContent, ImportedFile, MemberList } from '../../../domain/imports/imported-file.ts';
import { reconcilePeople } from '../../../domain/imports/reconcile-people.ts';
import { resolveMembers, type ChosenPlace } from '../../../domain/imports/resolve-members.ts';
import { isTooLarge } from '../../../main/importing/given-file.ts';
import { readGivenFile } from '../../../main/importing/read-given-file.ts';
import type { SchoolEnt } from '../../../server/school-ent.ts';
import type { ListGround, ListReading } from '../../../server/import/lists/import-list.ts';
import { FORMAT_LABELS } from '../../../texts/files/file-formats.ts';
import { fileRefusalSentence } from '../../../texts/files/file-refusals.ts';
import { GAR_IMPORT_TEXTS } from '../../../texts/files/gar-import.ts';
import { typeset } from '../../../texts/language/typography.ts';
import { APPLIED, assignmentLines, listRefusalSentence, memberLines, missingSentence, peopleLines, TO_AGREE } from '../sentences/list-sentences.ts';
import { stopped, type CommandEnd } from './offline-ent.ts';
import { printable } from '../sentences/printable.ts';
import { MUST_AGREE } from './run-ent.ts';

/** What whoever starts the command says of a list. */
export interface ListAgreement {
  readonly isAgreed: boolean;
  readonly place?: ChosenPlace | undefined;
}

/** A file, and what was agreed to of it. */
interface Given extends ListAgreement {
  readonly file: ImportedFile;
}

/** A list set beside the school: what it would change, in lines to print. */
interface ToldList extends ListReading {
  readonly lines: readonly string[];
}

/**
 * Sets a list beside the school of an ENT, and applies it where that was agreed to: members of groups and of lines, what the GAR
 * console assigned; people of Pix Orga and Pronote are compared only (ADR 24). Undefined for a file that is no list.
 */
export async function runImportList(ent: SchoolEnt, path: string, agreement: ListAgreement): Promise<CommandEnd | undefined> {
  const { size } = await stat(path);
  if (isTooLarge(size)) return stopped(fileRefusalSentence({ kind: 'too-large' }));
  // No console is here: columns are guessed, and no choice is remembered.
  const file = await readGivenFile({ name: basename(path), bytes: await readFile(path) }, { remembered: { find: () => undefined, keep: () => undefined } });
  const read = readerOf(file.content, agreement.place);
  return typeof read === 'string' ? stopped(read) : read && settle(ent, { file, ...agreement }, read);
}

type Reader = (ground: ListGround) => ToldList;

/** How a list is set beside the school; or why it cannot be. */
function readerOf(content: FileContent, place: ChosenPlace | undefined): Reader | string | undefined {
  switch (content.kind) {
    case 'members': {
      const missing = content.missing.find((one) => one === 'person' || place === undefined);
      return missing === undefined ? readMembers(content, place) : missingSentence(missing);
    }
    case 'assignments':
      return (ground) => {
        const compared = compareAssignments(ground, ground.view, content.assignments, { by: `Import ${GAR_IMPORT_TEXTS.exported}`, at: ground.now });
        return { intended: compared.intended, lines: assignmentLines(content, compared, ground.directory) };
      };
    case 'people':
      return ({ directory }) => ({ lines: peopleLines(content, reconcilePeople(directory, content.people), directory) });
    case 'refused':
      return fileRefusalSentence(content.refusal);
    default:
      return undefined;
  }
}

function readMembers(list: MemberList, place: ChosenPlace | undefined): Reader {
  const newId = oneEach();
  return (ground) => {
    const resolved = resolveMembers(ground, list.members, place);
    const outcome = importMembers(ground, resolved, { choices: new Map(), newId });
    return { intended: outcome.intended, lines: memberLines(list, resolved, outcome) };
  };
}

/** One fresh identifier for each group to make. */
function oneEach(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const id = known.get(name) ?? randomUUID();
    known.set(name, id);
    return id;
  };
}

function settle(ent: SchoolEnt, { file, isAgreed }: Given, read: Reader): CommandEnd {
  const label = file.content.kind === 'assignments' ? GAR_IMPORT_TEXTS.exported : FORMAT_LABELS[file.format];
  const result = ent.importList({ read, isAgreed, name: `Import ${label}`, gestureId: randomUUID() });
  if (!result.ok) return stopped(listRefusalSentence(result.refusal));
  const { intended, lines } = result.value;
  const asks = intended !== undefined && !isAgreed;
  const ending = asks ? [TO_AGREE] : intended === undefined ? [] : [APPLIED];
  const encoding = file.encoding === null ? '' : ` (encodage ${file.encoding.name})`;
  const all = [`${label}${encoding}.`, ...lines, ...ending];
  return { lines: all.map((line) => typeset(printable(line))), code: asks ? MUST_AGREE : 0 };
}
