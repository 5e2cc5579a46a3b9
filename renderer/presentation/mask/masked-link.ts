import { ORPCError, type ClientContext, type ClientLink } from '@orpc/client';
import { createPseudonyms } from './pseudonyms.ts';
import { createValueMask, type ValueMask } from './mask-values.ts';
import { NamesMasked } from './names-masked.ts';

/** What carries real names out of the page, or into it from a file that no register knows. */
const CLOSED: ReadonlySet<string> = new Set(['importer', 'exchange', 'connectors']);
/** What the console writes in a file as the page shows it: these names stay the other ones. */
const AS_SHOWN: ReadonlySet<string> = new Set(['paper']);

/**
 * Lays other names over everything that comes from the console, and takes them off what goes to it: the page knows
 * nobody by name, so that no screen, export, title nor copy can forget to hide one.
 */
export function maskLink(link: ClientLink<ClientContext>): ClientLink<ClientContext> {
  const values = createValueMask(createPseudonyms());
  const ask = async (path: readonly string[]): Promise<unknown> => link.call(path, undefined, { context: {} }).catch(() => undefined);
  let known: Promise<void> | undefined;
  const learnEverybody = async (): Promise<void> => {
    const [people, ...rest] = await Promise.all([ask(['school', 'people']), ask(['session', 'status']), ask(['journal', 'authors'])]);
    // People first: an account of somebody of the school has that person's other name.
    values.learn(people);
    values.learn(rest);
    // Nobody is in yet: asked again at the next call.
    if (people === undefined) known = undefined;
  };
  return {
    call: async (path, input, options) => {
      if (CLOSED.has(path[0] ?? '')) throw new NamesMasked();
      // What masked names hide from a control is no news of the school.
      if (path.join('.') === 'controls.note') return {};
      await (known ??= learnEverybody());
      try {
        return masked(await link.call(path, AS_SHOWN.has(path[0] ?? '') ? input : values.unmask(input), options), values);
      } catch (error) {
        throw error instanceof ORPCError ? withMaskedData(error, values) : error;
      }
    },
  };
}

function masked(output: unknown, values: ValueMask): unknown {
  if (isEvents(output)) return maskedEvents(output, values);
  values.learn(output);
  return values.mask(output);
}

function isEvents(value: unknown): value is AsyncIterableIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

async function* maskedEvents(events: AsyncIterableIterator<unknown>, values: ValueMask): AsyncGenerator {
  for await (const event of events) {
    values.learn(event);
    yield values.mask(event);
  }
}

function withMaskedData(error: ORPCError<string, unknown>, values: ValueMask): Error {
  return new ORPCError(error.code, { defined: error.defined, status: error.status, message: error.message, data: values.mask(error.data) });
}
