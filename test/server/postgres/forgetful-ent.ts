import { vi } from 'vitest';
import type * as Bridges from '../../../server/database/engines/postgres/bridge.ts';
import type * as Ents from '../../../server/create-ent.ts';

/** `scope = ?`, however a statement says it; what it compares with stays a value of the statement. */
const OF_THE_SCHOOL = /(?:"?\w+"?\.)?"?scope"? = (\$\d+)/g;

/** The counters of the schools, that whoever watches sees: where an ENT is, and nothing of anybody. */
const OF_THE_COUNTERS = /\b(?:from|into|update) "?head"?/;

/** An ENT whose every query forgets which school it is of, and how many conditions that took out of what it sent. */
export interface Forgetful {
  readonly createEnt: typeof Ents.createEnt;
  readonly forgotten: () => number;
}

/** Loads the product with every application condition on the school taken out (rel:X6): the database alone separates schools. */
export async function loadForgetfulEnt(): Promise<Forgetful> {
  let count = 0;
  const forget = <T extends { readonly statement: { readonly text: string } }>(order: T): T => {
    if (OF_THE_COUNTERS.test(order.statement.text)) return order;
    const text = order.statement.text.replaceAll(OF_THE_SCHOOL, (_, value: string) => {
      count += 1;
      return `${value}::text is not null`;
    });
    return { ...order, statement: { ...order.statement, text } };
  };
  vi.resetModules();
  vi.doMock('../../../server/database/engines/postgres/bridge.ts', async (original: () => Promise<typeof Bridges>): Promise<typeof Bridges> => {
    const real = await original();
    return {
      ...real,
      startBridge: (given) => {
        const bridge = real.startBridge(given);
        return { ...bridge, ask: (order) => bridge.ask(forget(order)), tell: (order) => bridge.tell(forget(order)) };
      },
    };
  });
  const { createEnt } = await import('../../../server/create-ent.ts');
  vi.doUnmock('../../../server/database/engines/postgres/bridge.ts');
  vi.resetModules();
  return { createEnt, forgotten: () => count };
}
