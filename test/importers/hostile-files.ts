import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { udtZip } from '../formats/udt/udt-fixture.ts';
import { zipOf } from '../formats/zip/zip-fixture.ts';

const MB = 1024 * 1024;

/** As long as a text may be; its apostrophe is one that takes two bytes a character in memory. */
const LONG_TEXT = `’${'x'.repeat(65_000)}`;


/** A file made to exhaust who reads it, by the pieces that are written one after the other, and how reading it must end. */
interface HostileFile {
  readonly pieces: (scale: number) => Iterable<string | Buffer>;
  readonly ending: string;
}

/**
 * Those of reliability-security.md X2, of formats that the project reads; `scale` 5 comes near the largest file that is given. Those that
 * are read to their end are, at `scale` 1, near the largest that is kept in memory.
 */
export const HOSTILE_FILES: Readonly<Record<string, HostileFile>> = {
  'billion-laughs.xml': { ending: 'forbidden-doctype', pieces: () => [`<?xml version="1.0"?><!DOCTYPE STS_EDT [<!ENTITY a "lol">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i} "${'&a;'.repeat(10)}">`).join('')}]><STS_EDT>&a9;</STS_EDT>`] },
  'deep.xml': { ending: 'too-deep', pieces: () => ['<STS_EDT><DONNEES>', ...repeated('<a>', 1_000_000)] },
  'attributes.xml': { ending: 'too-many-attributes', pieces: (scale) => ['<STS_EDT><DONNEES><INDIVIDUS><INDIVIDU', ...numbered((i) => ` a${i}="1"`, scale * 200_000), '/></INDIVIDUS></DONNEES></STS_EDT>'] },
  'long-text.xml': { ending: 'too-long-text', pieces: (scale) => ['<BEE_ELEVES><PARAMETRES><UAJ>', ...repeated('x', scale * 30 * MB)] },
  'endless-record.xml': { ending: 'too-many-elements', pieces: (scale) => ['<BEE_ELEVES><DONNEES><ELEVES><ELEVE ELEVE_ID="1">', ...repeated('<A>x</A>', scale * 3_000_000)] },
  'many-records.xml': { ending: 'too-many-elements', pieces: (scale) => ['<STS_EDT><DONNEES><INDIVIDUS>', ...numbered((i) => `<INDIVIDU ID="${i}" TYPE="epp"><NOM_USAGE>N</NOM_USAGE></INDIVIDU>`, scale * 300_000)] },
  'columns.csv': { ending: 'too-long-text', pieces: () => ['Groupe;Nom;Prénom', ...repeated(';x', 1_000_000), '\n'] },
  'open-quote.csv': { ending: 'too-long-text', pieces: (scale) => ['Groupe;Nom;Prénom\nClub;"', ...repeated('a;b\n', scale * 6_000_000)] },
  'many-lines.csv': { ending: 'too-many-elements', pieces: (scale) => ['Groupe;Nom;Prénom\n', ...repeated('Club;Personne;Inconnue\n', scale * 1_000_000)] },
  'long-cells.csv': { ending: 'members', pieces: (scale) => ['Groupe;Nom;Prénom\n', ...numbered((i) => `Club;${i}${LONG_TEXT};Zoé\n`, scale * 500)] },
  'many-cells.csv': { ending: 'too-many-elements', pieces: (scale) => [`Groupe;Nom;Prénom${';x'.repeat(450)}\n`, ...numbered((i) => `Club;${i};Zoé${';xy'.repeat(450)}\n`, scale * 24_000)] },
  'long-values.xml': { ending: 'delivery', pieces: (scale) => ['<BEE_ELEVES><DONNEES><ELEVES>', ...numbered((i) => `<ELEVE ELEVE_ID="${i}"><NOM_DE_FAMILLE>${LONG_TEXT}</NOM_DE_FAMILLE><PRENOM>Zoé</PRENOM></ELEVE>`, scale * 500), '</ELEVES></DONNEES></BEE_ELEVES>'] },
  'many-answers.xml': { ending: 'too-many-elements', pieces: (scale) => ['<abonnements>', ...numbered((i) => `<abonnement><idAbonnement>${i}</idAbonnement></abonnement>`, scale * 500_000), '</abonnements>'] },
  'endless-answer.xml': { ending: 'too-many-elements', pieces: (scale) => ['<abonnements><abonnement>', ...repeated('<a>xy</a>', scale * 3_000_000), '</abonnement></abonnements>'] },
  'many-people.xml': { ending: 'too-many-elements', pieces: (scale) => ['<PARTENAIRE_INDEX><Professeurs>', ...numbered((i) => `<Professeur Ident="${i}" Nom="Personne" Prenom="Inconnue" ID_Partenaire="personne${i}"/>`, scale * 350_000), '</Professeurs></PARTENAIRE_INDEX>'] },
  'many-days.ics': { ending: 'too-many-elements', pieces: () => ['BEGIN:VCALENDAR\n', ...numbered((i) => `BEGIN:VEVENT\nDTSTART:20260901\nSUMMARY:${i}\nEND:VEVENT\n`, 50_000)] },
  'folded.ics': { ending: 'too-long-text', pieces: () => ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:', ...repeated('x\n ', 3_000_000)] },
  'deep.ics': { ending: 'too-deep', pieces: () => ['BEGIN:VCALENDAR\n', ...repeated('BEGIN:VEVENT\n', 500_000)] },
  'long.ics': { ending: 'too-large', pieces: (scale) => ['BEGIN:VCALENDAR\n', ...repeated('X-A:b\n', scale * 2_000_000)] },
  'nul.csv': { ending: 'not-for-here', pieces: (scale) => ['Groupe;Nom;Prénom\n', ...repeated('\0', scale * 20 * MB)] },
  'utf-32.csv': { ending: 'not-for-here', pieces: (scale) => [Buffer.from([0xFF, 0xFE, 0, 0]), ...repeated('N\0\0\0', scale * 1_000_000)] },
  'long.json': { ending: 'too-large', pieces: (scale) => ['{"abonnements":{"abonnement":[', ...repeated('{"idAbonnement":"A"},', scale * 1_700_000)] },
  'deep.json': { ending: 'malformed', pieces: () => ['{"abonnements":', ...repeated('[', 2_000_000)] },
  'zip-bomb.zip': { ending: 'bad-archive', pieces: (scale) => [zipOf([{ name: 'sts_emp.xml', content: Buffer.alloc(scale * 30 * MB, '<a>') }])] },
  'lying-zip.zip': { ending: 'bad-archive', pieces: (scale) => [zipOf([{ name: 'sts_emp.xml', content: Buffer.alloc(scale * 30 * MB, '<a>'), size: 100 }])] },
  'timetable.zip': { ending: 'too-many-elements', pieces: (scale) => [udtZip({ '10': `<p>${[...numbered((i) => `<eleve code="E${i}" nom="N${i}"/>`, scale * 150_000)].join('')}</p>`, '21': `<p>${[...numbered((i) => `<ele_gpe ele="E${i}" gpe="1" code_div="6A"/>`, scale * 150_000)].join('')}</p>` }).bytes] },
  'many-entries.zip': { ending: 'bad-archive', pieces: (scale) => [zipOf(Array.from({ length: scale * 12_000 }, (_, i) => ({ name: `../${i}.xml`, content: '<a/>' })))] },
};

/** What reading a file in a process of its own told. */
const HostileReading = z.object({ ending: z.string(), megabytes: z.number(), milliseconds: z.number() });

/** Writes a hostile file a piece at a time, has it read by a process of its own, as a console or as an ENT reads, and takes it away. */
export function readHostile(folder: string, name: string, { reader, scale }: { readonly reader: 'console' | 'ent'; readonly scale: number }): z.infer<typeof HostileReading> {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  for (const piece of HOSTILE_FILES[name]?.pieces(scale) ?? []) writeSync(file, typeof piece === 'string' ? Buffer.from(piece) : piece);
  closeSync(file);
  const { stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'read-hostile.ts'), path, reader], { encoding: 'utf8', timeout: 120_000 });
  rmSync(path);
  if (stdout === '') throw new Error(`${name}: ${stderr}`);
  return HostileReading.parse(JSON.parse(stdout));
}

/** Texts made at once. */
const PIECE = 50_000;

function* repeated(text: string, times: number): Generator<string> {
  const piece = text.repeat(PIECE);
  for (let left = times; left > 0; left -= PIECE) yield left < PIECE ? text.repeat(left) : piece;
}

function* numbered(textOf: (i: number) => string, times: number): Generator<string> {
  const at = textOf(0).length > 1000 ? 100 : PIECE;
  for (let from = 0; from < times; from += at) yield Array.from({ length: Math.min(at, times - from) }, (_, i) => textOf(from + i)).join('');
}
