import { readScenario } from '../../../../../domain/training/scenario/scenario-file.ts';
import type { TrainingScenario } from '../../../../../domain/training/scenario/scenario.ts';

/** What is being written, and the step that is shown. */
export interface Writing {
  readonly scenario: TrainingScenario;
  readonly step: number;
}

/** Of the page of « Formation »: everything there is fictitious. */
const PLACE = 'console-ent.scenario';

/** What a scenario lacks while it is being written; anything else wrong was not written by the form. */
const UNFINISHED: ReadonlySet<string> = new Set(['too_small', 'too_big', 'invalid_format']);

/** Keeps what is being written, finished or not, until the form is closed: a page that is opened again goes on with it. */
export function keepWriting(writing: Writing | undefined, storage: Pick<Storage, 'setItem' | 'removeItem'> = localStorage): void {
  if (writing === undefined) storage.removeItem(PLACE);
  else storage.setItem(PLACE, JSON.stringify(writing));
}

/** What was being written, if it has the shape of a scenario: what comes from the storage is looked at like anything from outside. */
export function keptWriting(storage: Pick<Storage, 'getItem'> = localStorage): Writing | undefined {
  const kept = parse(storage.getItem(PLACE));
  if (typeof kept !== 'object' || kept === null || !('scenario' in kept) || !isBeingWritten(kept.scenario)) return undefined;
  const step = 'step' in kept && typeof kept.step === 'number' && kept.scenario.steps[kept.step] !== undefined ? kept.step : 0;
  return { scenario: kept.scenario, step };
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isBeingWritten(value: unknown): value is TrainingScenario {
  const read = readScenario(value);
  return read.ok || read.refusal.issues.every(({ code, path }) => UNFINISHED.has(code) && path.join() !== 'steps');
}
