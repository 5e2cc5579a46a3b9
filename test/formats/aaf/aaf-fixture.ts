import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { FileError, type FileRefusal } from '../../../formats/file/file-error.ts';
import type { AafRecord } from '../../../formats/aaf/aaf-record.ts';
import { readAafRecords } from '../../../formats/aaf/read-aaf-file.ts';
import type { Reading } from '../../../formats/file/open-text.ts';

/** DOCTYPE that every real AAF file carries. */
export const DOCTYPE = '<!DOCTYPE ficAlimMENESR SYSTEM "ficAlimMENESR.dtd">';

/** A folder removed at the end of the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'aaf-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Writes one file in its own folder and gives its path. */
export async function fileOf(content: string | Buffer, name = 'T_Complet_20260901_Eleve_0000.xml'): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

/** One pupil's record with the given attributes, as XML. */
export function studentXml(attributes: string, id = '7'): string {
  return (
    '<addRequest><operationalAttributes><attr name="categoriePersonne"><value>Eleve</value></attr></operationalAttributes>' +
    `<identifier><id>${id}</id></identifier><attributes>${attributes}</attributes></addRequest>`
  );
}

/** A whole AAF file around records. */
export function aafXml(records: string, head = `<?xml version="1.0" encoding="UTF-8"?>${DOCTYPE}`): string {
  return `${head}<ficAlimMENESR>${records}</ficAlimMENESR>`;
}

/** Every record of a content. */
export async function recordsOf(content: string | Buffer, reading?: Reading): Promise<readonly AafRecord[]> {
  const records: AafRecord[] = [];
  for await (const batch of readAafRecords(await fileOf(content), reading)) records.push(...batch);
  return records;
}

/** Why a content is refused; fails when it is read. */
export async function refusalOf(content: string | Buffer, reading?: Reading): Promise<FileRefusal> {
  try {
    await recordsOf(content, reading);
  } catch (error) {
    if (error instanceof FileError) return error.refusal;
    throw error;
  }
  throw new Error('the file was read');
}
