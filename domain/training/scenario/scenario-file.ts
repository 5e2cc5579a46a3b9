import { accept, refuse, type Result } from '../../kernel/result.ts';
import { SCENARIO_FORMAT, SCENARIO_VERSION, TrainingScenario } from './scenario.ts';

/** How the name of a scenario file ends. */
export const SCENARIO_EXTENSION = '.entscenario';

/** A scenario of forty steps with long acts is a tenth of it; above, nothing is read. */
export const MOST_BYTES = 512 * 1024;

/** Deeper than this, no JSON of ours: what was made to exhaust a reader is refused before it is walked. */
const DEEPEST = 40;

/** Something wrong in a scenario: where, from its root, and what. */
export interface ScenarioIssue {
  readonly path: readonly string[];
  readonly code: string;
}

/** Why a file is not taken; nothing of it is kept. */
export type ScenarioFileRefusal =
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-a-scenario' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'wrong'; readonly issues: readonly ScenarioIssue[] };

/** Reads the text of a scenario file; what is not understood is refused whole, never guessed. */
export function readScenarioFile(text: string): Result<TrainingScenario, ScenarioFileRefusal> {
  // A character is one byte at least: what is too long as text is too large as a file.
  if (text.length > MOST_BYTES) return refuse({ kind: 'too-large' });
  const read = readJson(text);
  if (!read.ok) return read;
  const marks = read.value;
  if (!isRecord(marks) || marks['format'] !== SCENARIO_FORMAT) return refuse({ kind: 'not-a-scenario' });
  const version = marks['version'];
  if (typeof version === 'number' && version > SCENARIO_VERSION) return refuse({ kind: 'newer' });
  return readScenario(marks);
}

/** The same of a value: what the form of the console holds. */
export function readScenario(value: unknown): Result<TrainingScenario, Extract<ScenarioFileRefusal, { kind: 'wrong' }>> {
  const parsed = TrainingScenario.safeParse(value);
  if (parsed.success) return accept(parsed.data);
  return refuse({ kind: 'wrong', issues: parsed.error.issues.map(({ path, code }) => ({ path: path.map(String), code })) });
}

function readJson(text: string): Result<unknown, ScenarioFileRefusal> {
  if (depthOf(text) > DEEPEST) return refuse({ kind: 'not-a-scenario' });
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return accept(value);
  } catch {
    return refuse({ kind: 'not-json' });
  }
}

/** How deep brackets go, those within texts included: a bound, not a measure. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth++;
    if (character === ']' || character === '}') depth--;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of the file of a scenario, for people to read too. */
export function writeScenarioFile(scenario: TrainingScenario): string {
  return `${JSON.stringify(scenario, null, 2)}\n`;
}
