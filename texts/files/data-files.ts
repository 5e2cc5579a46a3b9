import type { DataFileIssue, DataFileRefusal } from '../../domain/kernel/data-file.ts';
import { fr, quoted } from '../language/typography.ts';

/** What a kind of file is called when it is refused. */
export interface DataFileWords {
  readonly refusals: Readonly<Record<Exclude<DataFileRefusal['kind'], 'wrong' | 'unreadable'>, string>>;
  /** Where something is in the file, as who writes it names that. */
  place(path: readonly string[]): string;
  /** What is wrong by a rule of that kind of file. */
  readonly rules?: Readonly<Record<string, string>>;
}

/** What the parts of a kind of file are called; those of `lists` bear their rank. */
export interface PlaceNames {
  readonly fields: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, string>>;
  /** The file itself. */
  readonly whole: string;
}

/** « Question 2, Réponse 1, Suite »; a part without a name is quoted. */
export function placeWords(path: readonly string[], { fields, lists, whole }: PlaceNames): string {
  const parts = path.flatMap((part, i): readonly string[] => {
    if (/^\d+$/.test(part)) return [];
    const rank = Number(path[i + 1]);
    if (Number.isNaN(rank)) return [fields[part] ?? lists[part] ?? quoted(part)];
    return [`${lists[part] ?? fields[part] ?? quoted(part)} ${String(rank + 1)}`];
  });
  return parts.length === 0 ? whole : parts.join(', ');
}

const CODES: Readonly<Record<string, string>> = {
  missing: fr`cela manque`,
  too_small: fr`il manque quelque chose`,
  too_big: fr`c’est trop long, ou il y en a trop`,
  invalid_type: fr`ce n’est pas ce qui est attendu ici`,
  invalid_value: fr`cette valeur n’existe pas`,
  invalid_union: fr`cette sorte n’existe pas`,
  invalid_format: fr`cette forme n’est pas permise (des minuscules sans accent, des chiffres et des traits d’union)`,
  'invalid_format.url': fr`il faut une adresse entière, en https`,
  'invalid_format.date': fr`un jour s’écrit AAAA-MM-JJ`,
  unrecognized_keys: fr`ce nom est inconnu ici`,
};

/** More lines than this are counted. */
const MOST_LINES = 8;

/** Why a file is not taken, in one sentence or place by place. */
export function dataFileRefusalLines(refusal: DataFileRefusal, words: DataFileWords): readonly string[] {
  if (refusal.kind === 'unreadable') return [fr`Ce fichier ne peut pas être lu. Rien n’a changé. Choisissez-en un autre.`];
  if (refusal.kind === 'not-json' && refusal.line !== undefined) return [words.refusals['not-json'], fr`Vers la ligne ${refusal.line} : il manque une virgule, un guillemet ou une accolade, ou il y en a un de trop.`];
  if (refusal.kind !== 'wrong') return [words.refusals[refusal.kind]];
  const lines = [...new Set(refusal.issues.map((issue) => dataFileIssueLine(issue, words)))];
  const rest = lines.length - MOST_LINES;
  return rest > 0 ? [...lines.slice(0, MOST_LINES), fr`et ${rest} ${rest === 1 ? 'autre point' : 'autres points'} à revoir.`] : lines;
}

/** « Ligne 12, Étape 3, Résultat attendu 2, Contrôle : il manque quelque chose. » */
function dataFileIssueLine({ path, code, line }: DataFileIssue, { place, rules }: DataFileWords): string {
  const where = line === undefined ? place(path) : fr`Ligne ${line}, ${place(path)}`;
  return fr`${where} : ${rules?.[code] ?? CODES[code] ?? fr`ce n’est pas permis`}.`;
}
