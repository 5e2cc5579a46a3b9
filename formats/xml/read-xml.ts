import type { FileInput } from '../file/byte-source.ts';
import { FILE_LIMITS } from '../file/file-limits.ts';
import { openText, type OpenText, type Reading } from '../file/open-text.ts';
import { GuardedParser, type XmlHandler, type XmlRules } from './guarded-parser.ts';

/** Keeps what it makes of the events until somebody takes it. */
export interface XmlCollector<Batch> extends XmlHandler {
  readonly rules: XmlRules;
  /** Whether enough is kept to be worth a pause of the reading. */
  readonly isFull: () => boolean;
  /** Hands over what was completed since the last call. */
  readonly take: () => Batch;
  /** Called once after the last event. */
  readonly finish?: () => void;
}

/** Streams one XML file through a collector, a batch at a time; throws a {@link FileError} when the file is refused. */
export async function* readXml<Batch>(
  input: FileInput,
  collector: XmlCollector<Batch>,
  reading: Reading = {},
): AsyncGenerator<Batch> {
  const text = await openText(input, reading, /^\s*(?:<|$)/);
  try {
    yield* parse(text, collector, reading);
  } finally {
    await text.close();
  }
}

async function* parse<Batch>(
  text: OpenText,
  collector: XmlCollector<Batch>,
  { limits = FILE_LIMITS, now = performance.now.bind(performance) }: Reading,
): AsyncGenerator<Batch> {
  const parser = new GuardedParser(text.name, limits, collector.rules, collector);
  let spent = 0;
  for (;;) {
    const start = now();
    const piece = await text.next(parser.line);
    if (piece === undefined) break;
    parser.write(piece);
    spent += now() - start;
    if (spent > limits.maxMilliseconds) throw parser.refuse('too-slow');
    if (collector.isFull()) yield collector.take();
  }
  parser.end();
  collector.finish?.();
  yield collector.take();
}
