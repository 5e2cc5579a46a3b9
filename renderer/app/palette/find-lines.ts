import { searchKey, searchWords } from '../../../domain/directory/search.ts';
import { oncePer } from '../../../domain/kernel/once.ts';
import type { Rubrique } from '../../../domain/rubriques/rubrique.ts';
import { listServices } from '../../../domain/services/service.ts';
import type { SchoolState } from '../../school/store/school-state.ts';
import { actsOf, type Here } from './palette-acts.ts';
import type { PaletteAct } from './palette-act.ts';
import type { PaletteLine, PalettePart, PartId } from './palette-line.ts';
import { actLine, groupLine, personLine, rubriqueLine, serviceLine } from './make-line.ts';
import { nearestPages, saying, scoreAct } from './score-act.ts';
import { BEST_SCORE, scoreKey, WORST_SCORE, type Sought } from './score-key.ts';
import { verbsOf } from './verbs.ts';

/** What the palette looks into. */
export type Looked = Pick<SchoolState, 'directory' | 'rightsNow' | 'view' | 'actor' | 'draft' | 'status'> & Here;

const MOST: Readonly<Record<'person' | 'group' | 'rubrique' | 'service' | 'act', number>> = { person: 6, group: 4, rubrique: 5, service: 3, act: 8 };
/** A question in words of everyday is in many pages of the help. */
const MOST_PAGES = 3;
/** Asked for alone, a part shows more. */
const MOST_ALONE = 100;

const PREFIXES: Readonly<Record<string, 'act' | 'person' | 'group' | 'rubrique'>> = { '>': 'act', '@': 'person', '#': 'group', '/': 'rubrique' };

interface Found {
  readonly score: number;
  readonly part: PalettePart;
}

/** What a text finds, the part that answers best first; `>`, `@`, `#` and `/` look into one kind only. */
export function findLines(school: Looked, text: string): readonly PalettePart[] {
  const only = PREFIXES[text[0] ?? ''];
  const words = searchWords(only === undefined ? text : text.slice(1));
  if (words.length === 0 && only === undefined) return [];
  const sought: Sought = { words, glued: words.join('') };
  const people: Sought = { ...sought, words: school.directory.wordsOf(words.join(' ')) };
  const said = saying(words);
  const acts = actsOf(school);
  const most = (kind: keyof typeof MOST): number => (only === undefined ? MOST[kind] : kind === only ? MOST_ALONE : 0);
  const mostActs = (part: PaletteAct['part']): number => (part === 'help' && only === undefined ? MOST_PAGES : most('act'));
  const found = [
    best('person', school.directory.people, most('person'), (_, i) => scoreKey(school.directory.searchKeys[i] ?? '', people), personLine(school)),
    best('group', school.rightsNow.groups, most('group'), ({ name }) => scoreKey(keyOf(name), sought), groupLine),
    best('rubrique', school.rightsNow.rubriques, most('rubrique'), (rubrique) => scoreRubrique(rubrique, sought), rubriqueLine(school)),
    best('service', most('service') === 0 ? [] : servicesOf(school.view), most('service'), ({ label }) => scoreKey(keyOf(label), sought), serviceLine),
    ...(['go', 'do', 'help'] as const).map((part) =>
      best(part, acts.filter((act) => act.part === part), mostActs(part), (act) => scoreAct(act, sought, said), actLine(school)),
    ),
  ];
  const ordered = found.flatMap((one) => one ?? []).toSorted((a, b) => a.score - b.score);
  if (ordered.length === 0 && only === undefined) return partOf('help', nearestPages(acts, said).slice(0, MOST_PAGES).map(actLine(school)));
  return only === undefined ? withVerbs(ordered, school) : ordered.map(({ part }) => part);
}

function partOf(id: PartId, lines: readonly PaletteLine[]): readonly PalettePart[] {
  return lines.length === 0 ? [] : [{ id, lines }];
}

/** The first lines of each score, up to so many; undefined when nothing answers. */
function best<T>(
  id: PartId, items: readonly T[], most: number, score: (item: T, index: number) => number | undefined, line: (item: T) => PaletteLine,
): Found | undefined {
  if (most === 0) return undefined;
  const byScore: T[][] = Array.from({ length: WORST_SCORE + 1 }, () => []);
  items.forEach((item, i) => {
    const scored = score(item, i);
    const into = scored === undefined ? undefined : byScore[scored];
    if (into !== undefined && into.length < most) into.push(item);
  });
  const lines = byScore.flat().slice(0, most).map(line);
  return lines.length === 0 ? undefined : { score: byScore.findIndex((found) => found.length > 0), part: { id, lines } };
}

/** What can be done with what answers best is offered at once. */
function withVerbs(found: readonly Found[], school: Looked): readonly PalettePart[] {
  const target = found[0]?.part.lines[0]?.target;
  const isSure = (found[0]?.score ?? WORST_SCORE) <= BEST_SCORE + 1;
  const verbs = target === undefined || !isSure ? [] : verbsOf(target, school).slice(1, 3).map(actLine(school));
  const parts = found.map(({ part }) => part);
  if (verbs.length === 0) return parts;
  const acts = parts.find(({ id }) => id === 'do');
  const rest = parts.filter((part) => part !== acts);
  return [...rest, { id: 'do', lines: [...verbs, ...(acts?.lines ?? [])] }];
}

function scoreRubrique({ title, state }: Rubrique, sought: Sought): number | undefined {
  return state === 'trashed' ? undefined : scoreKey(keyOf(title), sought);
}

const KEYS = new Map<string, string>();
/** Names of groups, rubriques and actions: a school has two thousand at most, which may change as it goes. */
const MOST_KEYS = 5000;

function keyOf(name: string): string {
  const known = KEYS.get(name);
  if (known !== undefined) return known;
  const key = searchKey(name);
  if (KEYS.size > MOST_KEYS) KEYS.clear();
  KEYS.set(name, key);
  return key;
}

/** The services of a view: read once, asked for at each key. */
const servicesOf = oncePer(listServices);

