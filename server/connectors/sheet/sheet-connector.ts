import { schoolOfReading } from '../../../domain/connectors/sheet/sheet-reading.ts';
import { accept, refuse } from '../../../domain/kernel/result.ts';
import type { ByHandConnector } from '../platform-connector.ts';
import { BY_SHEET } from './declare.ts';

/** Skolengo, Kosmos, any platform without an administration API: nothing is sent, and nothing is read but what somebody brings. */
export const sheetConnector: ByHandConnector = {
  id: 'sheet',
  declared: BY_SHEET,
  read: (ground, reading) => {
    const school = schoolOfReading(ground, reading);
    return {
      probe: async () => Promise.resolve(accept({ structure: school.structure, capabilities: BY_SHEET, findings: [], spaces: [], isMisread: false })),
      version: async () => Promise.resolve(accept(null)),
      pull: async () => Promise.resolve(accept(school)),
      refresh: async (known) => Promise.resolve(accept(known)),
      send: async () => Promise.resolve(refuse({ kind: 'platformRule', detail: 'sheet' })),
    };
  },
};
