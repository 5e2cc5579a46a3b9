import { ProfileFamily } from '../../directory/profile.ts';
import { searchKey } from '../../directory/search.ts';
import type { DirectoryIndex } from '../../school/directory-index.ts';
import { periodOf, type DayPeriod } from './period-words.ts';
import { familyOfWord, fieldOfName, meansAll } from './statistic-words.data.ts';
import { aboutOf, MOST_STATISTIC_LINES, StatisticField, StatisticLine, type StatisticColumns } from './statistic.ts';

/** A line of the file that is not kept, and why; `value`: the cell that is in the way, none where it may be a name. */
export interface LeftStatistic {
  readonly line: number;
  readonly why: 'period' | 'profile' | 'class' | 'person' | 'figure' | 'again' | 'too-many';
  readonly value: string;
}

/** What a file says, and what of it is not kept. */
export interface ReadStatistics {
  readonly lines: readonly StatisticLine[];
  readonly left: readonly LeftStatistic[];
  /** Most lines say again what others do: it has a line per person, and nothing of it is kept. */
  readonly isByPerson: boolean;
}

/** What each column holds by its name; a field is found once. */
export function guessStatisticColumns(header: readonly string[]): StatisticColumns {
  const fields = header.map(fieldOfName);
  return Object.fromEntries(StatisticField.options.flatMap((field) => { const column = fields.indexOf(field); return column < 0 ? [] : [[field, column] as const]; }));
}

/** Whether the columns say some figure. */
export function saysFigures({ accounts, activated, visitors, connections }: StatisticColumns): boolean {
  return [accounts, activated, visitors, connections].some((column) => column !== undefined);
}

interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads a file under its columns. `day`: that of the figures, where no column says when. */
export function readStatistics(directory: DirectoryIndex, rows: readonly TableRow[], columns: StatisticColumns, day: string): ReadStatistics {
  const ground: Ground = { columns, day, classes: classesByWord(directory), names: namesOf(directory) };
  const lines = new Map<string, StatisticLine>();
  const left: LeftStatistic[] = [];
  for (const row of rows) {
    const read = readRow(row, ground);
    if ('why' in read) left.push(read);
    else if (lines.has(aboutOf(read))) left.push({ line: row.line, why: 'again', value: '' });
    else if (lines.size >= MOST_STATISTIC_LINES) left.push({ line: row.line, why: 'too-many', value: '' });
    else lines.set(aboutOf(read), read);
  }
  const isByPerson = left.filter(({ why }) => why === 'again' || why === 'person').length > lines.size;
  return isByPerson ? { lines: [], left: [], isByPerson } : { lines: [...lines.values()], left, isByPerson };
}

interface Ground {
  readonly columns: StatisticColumns;
  readonly day: string;
  readonly classes: ReadonlyMap<string, string>;
  readonly names: ReadonlySet<string>;
}

type CellOf = (field: StatisticField) => string;

function readRow({ line, cells }: TableRow, ground: Ground): StatisticLine | LeftStatistic {
  const cell: CellOf = (field) => cells[ground.columns[field] ?? -1]?.trim() ?? '';
  const period = readPeriod(ground.columns, cell, ground.day);
  if (period === undefined) return { line, why: 'period', value: `${cell('from')} ${cell('to')}`.trim() };
  const about = readAbout(cell, ground);
  if ('why' in about) return { line, ...about };
  const figures = readFigures(cell);
  return 'why' in figures ? { line, ...figures } : { ...period, ...about, ...figures };
}

type Left = Pick<LeftStatistic, 'why' | 'value'>;

/** Whom and what a line is about. */
function readAbout(cell: CellOf, { classes, names }: Ground): Pick<StatisticLine, 'family' | 'classId' | 'service'> | Left {
  const [profile, division, service] = [cell('family'), cell('class'), cell('service')];
  if ([profile, division, service].some((word) => names.has(searchKey(word)))) return { why: 'person', value: '' };
  const family = meansAll(profile) ? null : ProfileFamily.safeParse(familyOfWord(profile)).data;
  if (family === undefined) return { why: 'profile', value: profile };
  const classId = meansAll(division) ? null : classes.get(glued(division));
  return classId === undefined ? { why: 'class', value: division } : { family, classId, service: meansAll(service) ? null : service.slice(0, 120) };
}

const Figures = StatisticLine.pick({ accounts: true, activated: true, visitors: true, connections: true });

function readFigures(cell: CellOf): Pick<StatisticLine, 'accounts' | 'activated' | 'visitors' | 'connections'> | Left {
  const read = Figures.safeParse({ accounts: figureOf(cell('accounts')), activated: figureOf(cell('activated')), visitors: figureOf(cell('visitors')), connections: figureOf(cell('connections')) });
  return read.data ?? { why: 'figure', value: FIGURES.map(cell).filter((text) => figureOf(text) === undefined).join(' ') };
}

const FIGURES = ['accounts', 'activated', 'visitors', 'connections'] as const;

function readPeriod(columns: StatisticColumns, cell: CellOf, day: string): DayPeriod | undefined {
  const first = columns.from === undefined ? { from: day, to: day } : periodOf(cell('from'));
  const last = columns.to === undefined || cell('to') === '' ? first : periodOf(cell('to'));
  return first === undefined || last === undefined || last.to < first.from ? undefined : { from: first.from, to: last.to };
}

/** A whole number; null for an empty cell or a mark of what is not known; undefined for anything else. */
function figureOf(text: string): number | null | undefined {
  if (/^(?:-|–|nc|nd|n\/a|\?|inconnu)?$/i.test(text)) return null;
  const digits = text.replaceAll(/[\s\u00a0\u202f]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

function glued(word: string): string {
  return searchKey(word).replaceAll(' ', '');
}

function classesByWord({ groups }: DirectoryIndex): ReadonlyMap<string, string> {
  return new Map(groups.filter(({ kind }) => kind === 'class').flatMap(({ id, name, code }) => [name, ...(code === undefined ? [] : [code])].map((word) => [glued(word), id] as const)));
}

/** How the people of the directory may be written in a cell: nothing is kept of a line that names one. */
function namesOf({ people }: DirectoryIndex): ReadonlySet<string> {
  return new Set(people.flatMap(({ firstName, lastName }) => [searchKey(`${firstName} ${lastName}`), searchKey(`${lastName} ${firstName}`)]));
}
