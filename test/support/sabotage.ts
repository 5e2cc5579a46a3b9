import type { IncomingHttpHeaders } from 'node:http';
import { vi } from 'vitest';
import type * as Matrix from '../../domain/roles/role-matrix.ts';
import type * as Bridge from '../../main/electron/serve-bridge.ts';
import type * as Guards from '../../main/web/guards.ts';
import type * as Policy from '../../main/window/content-security-policy.ts';
import { BROKEN_BLOGS } from './sabotaged-blogs.ts';
import { BROKEN_CONNECTORS } from './sabotaged-connectors.ts';
import { BROKEN_GRANTS } from './sabotaged-grants.ts';
import { BROKEN_MATRIX } from './sabotaged-matrix.ts';
import { BROKEN_REPLACEMENTS } from './sabotaged-replacements.ts';
import { BROKEN_SHEETS } from './sabotaged-sheet.ts';
import { BROKEN_DOORS } from './sabotaged-doors.ts';
import { BROKEN_GROUND } from './sabotaged-ground.ts';
import { BROKEN_IDENTITY } from './sabotaged-identity.ts';
import { BROKEN_LOADS } from './sabotaged-loads.ts';
import { BROKEN_NETWORK } from './sabotaged-network.ts';
import { BROKEN_PROMISES } from './sabotaged-promises.ts';
import { BROKEN_TRAINING } from './sabotaged-training.ts';
import { BROKEN_YEAR } from './sabotaged-year.ts';

// A guard whose absence no test sees is no guard. `SABOTAGE=<name> npx vitest run test/hosts test/server` takes one guard
// out of the product, for every test of the run, and must be red for every name below.

type Forge = (headers: IncomingHttpHeaders, fortress: Guards.Fortress) => IncomingHttpHeaders;

/** What a caller says is replaced by what the guard expects. */
function blindGuards(forge: Forge): void {
  vi.doMock('../../main/web/guards.ts', async (original: () => Promise<typeof Guards>): Promise<typeof Guards> => {
    const real = await original();
    return {
      ...real,
      refuseReading: (headers, fortress) => real.refuseReading(forge(headers, fortress), fortress),
      refuseCall: (headers, fortress, isSecret) => real.refuseCall(forge(headers, fortress), fortress, isSecret),
      refuseSocket: (headers, fortress) => real.refuseSocket(forge(headers, fortress), fortress),
    };
  });
}

const SABOTAGES: Readonly<Record<string, () => void>> = {
  'guard-host': () => blindGuards((headers, { host }) => ({ ...headers, host })),
  'guard-origin': () =>
    blindGuards((headers, { host }) => ({ ...headers, 'sec-fetch-site': 'same-origin', origin: `http://${host}` })),
  'guard-token': () =>
    blindGuards((headers, { token }) => ({ ...headers, 'x-console-token': token, 'sec-websocket-protocol': `console-ent, token.${token}` })),
  'guard-header': () =>
    blindGuards((headers, { token }) => (headers.cookie?.includes(token) === true ? { ...headers, 'x-console-token': token } : headers)),
  'guard-policy': () => {
    vi.doMock('../../main/window/content-security-policy.ts', async (original: () => Promise<typeof Policy>) => ({
      ...(await original()),
      securityHeaders: () => ({}),
    }));
  },
  'guard-sender': () => {
    vi.doMock('../../main/electron/serve-bridge.ts', async (): Promise<typeof Bridge> => {
      const { ipcMain } = await import('electron');
      const serveBridge: typeof Bridge.serveBridge = (serve) =>
        void ipcMain.on('rpc:port', ({ ports }) => ports.forEach((port) => serve(port)));
      return { isOurPage: () => true, serveBridge };
    });
  },
  'guard-roles': () => {
    vi.doMock('../../domain/roles/role-matrix.ts', async (original: () => Promise<typeof Matrix>) => ({
      ...(await original()),
      mayEdit: () => true,
    }));
  },
  'guard-disappearances': () => {
    vi.doMock('../../domain/deliveries/refuse-disappearances.ts', () => ({ refuseDisappearances: () => undefined }));
  },
  'guard-rules': () => {
    vi.doMock('../../domain/sync/decide-change.ts', () => ({ decideChange: () => undefined }));
  },
};

const BROKEN = { ...BROKEN_PROMISES, ...BROKEN_LOADS, ...BROKEN_NETWORK, ...BROKEN_IDENTITY, ...BROKEN_GROUND, ...BROKEN_DOORS, ...BROKEN_TRAINING, ...BROKEN_CONNECTORS, ...BROKEN_GRANTS, ...BROKEN_BLOGS, ...BROKEN_MATRIX, ...BROKEN_REPLACEMENTS, ...BROKEN_SHEETS, ...BROKEN_YEAR };

/** The guards that may be taken out, each with the tests that must see it. */
export const SABOTAGED_GUARDS: Readonly<Record<string, string>> = {
  'guard-host': 'test/hosts/web-host.test.ts',
  'guard-origin': 'test/hosts/web-host.test.ts',
  'guard-token': 'test/hosts/web-host.test.ts',
  'guard-header': 'test/hosts/web-host.test.ts',
  'guard-policy': 'test/hosts/web-host.test.ts',
  'guard-sender': 'test/hosts/electron/shell-guards.test.ts',
  'guard-roles': 'test/server/sync/rights.test.ts',
  'guard-disappearances': 'test/server/imports/import-upstream-file.test.ts',
  'guard-rules': 'test/server/sync/rights.test.ts',
  ...Object.fromEntries(Object.entries(BROKEN).map(([name, { tests }]) => [name, tests])),
};

const sabotage = process.env['SABOTAGE'] ?? '';
SABOTAGES[sabotage]?.();
BROKEN[sabotage]?.break();
