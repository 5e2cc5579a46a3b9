import { describe, expect, test } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import { writeWorkbook, type Workbook } from '../../../main/paper/write-workbook.ts';
import { entriesOf } from './workbook-entries.ts';

const write = async (workbook: Workbook): Promise<ReadonlyMap<string, string>> => entriesOf(await writeWorkbook(workbook));
const sheetNames = (entries: ReadonlyMap<string, string>): readonly string[] =>
  [...must(entries.get('workbook.xml'), 'a workbook').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name ?? '');

describe('a workbook', () => {
  test('has one sheet a table, then what it is of; the head stays in sight, figures are figures', async () => {
    const entries = await write({ facts: ['Annuaire', 'Motif : essai'], tables: [{ title: 'Annuaire', columns: ['Nom', 'Groupes'], rows: [['MARTIN Inès', 4]] }] });
    expect(sheetNames(entries)).toEqual(['Annuaire', 'À propos']);
    const sheet = must(entries.get('sheet1.xml'), 'a sheet');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>4<\/v><\/c>/);
    expect(entries.get('sharedStrings.xml')).toContain('MARTIN Inès');
    expect(entries.get('sharedStrings.xml')).toContain('Motif : essai');
  });

  test('holds texts as texts: no formula is written, whatever they begin with', async () => {
    const entries = await write({ facts: [], tables: [{ title: 'x', columns: ['=1'], rows: [['=HYPERLINK("http://127.0.0.1")'], ['+1'], ['@SUM(A1)'], ['<a>&"']] }] });
    expect([...entries.values()].join('')).not.toMatch(/<f[ >]/);
    const texts = must(entries.get('sharedStrings.xml'), 'texts');
    expect(texts).toContain('=HYPERLINK(');
    expect(texts).toContain('&lt;a&gt;&amp;');
  });

  test('opens whatever the texts hold: what XML forbids is left out, what is too long is cut', async () => {
    const entries = await write({ facts: [], tables: [{ title: 'x', columns: ['x'], rows: [['a\u0000\u001Bb\uFFFE'], ['\uD800x'], ['y'.repeat(40_000)]] }] });
    const texts = must(entries.get('sharedStrings.xml'), 'texts');
    expect(texts).toContain('>ab<');
    expect(texts).toContain('>x<');
    expect([texts.includes('y'.repeat(32_767)), texts.includes('y'.repeat(32_768))]).toEqual([true, false]);
  });

  test('names its sheets as spreadsheets allow, each its own', async () => {
    const table = { columns: ['x'], rows: [['1']] };
    const titles = ['Droits de la rubrique « CDI » [2026/2027]', 'Droits de la rubrique « CDI » [2026/2027] bis', 'À PROPOS', '', "'"];
    const names = sheetNames(await write({ facts: [], tables: titles.map((title) => ({ title, ...table })) }));
    expect(names).toHaveLength(6);
    expect(new Set(names.map((name) => name.toLocaleLowerCase('fr'))).size).toBe(6);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });
});
