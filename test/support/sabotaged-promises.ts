import { vi } from 'vitest';
import type * as GarPlan from '../../domain/gar/plan/gar-plan.ts';
import type * as Inspections from '../../domain/inspections/decide-inspection.ts';
import type * as Phases from '../../domain/inspections/inspection-state.ts';
import type * as Limitations from '../../domain/privacy/limitation.ts';
import type * as Idle from '../../domain/station/idle.ts';
import type * as Leases from '../../domain/station/lease.ts';
import type * as Replacements from '../../domain/replacements/decide-replacement.ts';
import type * as Integrity from '../../domain/sync/journal-integrity.ts';
import type { RefusalKind } from '../../domain/rubriques/refusal.ts';
import type * as GarRecords from '../../formats/gar/rtfs/gar-records.ts';
import type * as ErasedPeople from '../../server/retention/erased.ts';
import type * as Store from '../../server/database/ent-store.ts';
import type * as Commits from '../../server/database/commit.store.ts';
import type * as Guards from '../../server/database/engines/postgres/guards.ts';
import type * as Seal from '../../main/exchange/station-seal.ts';
import type * as Chain from '../../server/journal/chain.ts';
import type * as Csv from '../../texts/language/csv.ts';

/** A promise of the GAR plan, the replacements, the inspections or the files, broken, and the tests that must see it. */
export interface BrokenPromise {
  readonly break: () => void;
  readonly tests: string;
}

function breakChain(broken: Partial<typeof Chain>): void {
  vi.doMock('../../server/journal/chain.ts', async (original: () => Promise<typeof Chain>) => ({ ...(await original()), ...broken }));
}

const SERVER_TESTS = 'test/server/sync/push-plan.test.ts';

/** A rule that never refuses for one reason. */
function deaf<T extends (...given: never[]) => { readonly kind: RefusalKind } | undefined>(rule: T, kind: RefusalKind) {
  return (...given: Parameters<T>) => {
    const refusal = rule(...given);
    return refusal?.kind === kind ? undefined : refusal;
  };
}

const LOCK_TESTS = 'test/main/lock/station-lock.test.ts';

export const BROKEN_PROMISES: Readonly<Record<string, BrokenPromise>> = {
  'guard-lease': {
    tests: LOCK_TESTS,
    break: () => {
      vi.doMock('../../domain/station/lease.ts', async (original: () => Promise<typeof Leases>): Promise<typeof Leases> => ({
        ...(await original()),
        leaseState: ({ renewedAt }) => ({ kind: 'held', endsAt: renewedAt }),
      }));
    },
  },
  'guard-signed-lease': {
    tests: 'test/main/lock/signed-lease.test.ts',
    break: () => {
      vi.doMock('../../main/exchange/station-seal.ts', async (original: () => Promise<typeof Seal>) => ({ ...(await original()), signerOf: () => 'anybody' }));
    },
  },
  'guard-clock-floor': {
    tests: LOCK_TESTS,
    break: () => {
      vi.doMock('../../domain/station/lease.ts', async (original: () => Promise<typeof Leases>): Promise<typeof Leases> => ({
        ...(await original()),
        noteTime: (memory) => memory,
      }));
    },
  },
  'guard-idle': {
    tests: LOCK_TESTS,
    break: () => {
      vi.doMock('../../domain/station/idle.ts', async (original: () => Promise<typeof Idle>): Promise<typeof Idle> => ({
        ...(await original()),
        idleState: () => ({ kind: 'active' }),
      }));
    },
  },
  'guard-retention': {
    tests: 'test/main/directory/retention.test.ts',
    break: () => {
      vi.doMock('../../domain/station/retention.ts', () => ({ pastRetention: () => [], isStaleDirectory: () => false, retentionEnd: (day: string) => day }));
    },
  },
  'guard-limited-person': {
    tests: 'test/server/sync/limited-person.test.ts',
    break: () => {
      vi.doMock('../../domain/privacy/refuse-limited.ts', () => ({ refuseLimited: () => undefined }));
    },
  },
  'guard-erased-again': {
    tests: 'test/server/erased-again.test.ts',
    break: () => {
      vi.doMock('../../server/retention/erased.ts', async (original: () => Promise<typeof ErasedPeople>) => ({ ...(await original()), eraseAgain: () => 0 }));
    },
  },
  'guard-shown-school': {
    tests: 'test/renderer/school/limited-people.test.ts',
    break: () => {
      vi.doMock('../../domain/privacy/limitation.ts', async (original: () => Promise<typeof Limitations>) => ({ ...(await original()), limitedPeople: () => new Set() }));
    },
  },
  'guard-history': {
    tests: 'test/server/sync/history-life.test.ts',
    break: () => {
      vi.doMock('../../server/database/commit.store.ts', async (original: () => Promise<typeof Commits>): Promise<typeof Commits> => {
        const real = await original();
        return { createCommitStore: (...given) => ({ ...real.createCommitStore(...given), raiseFloor: () => undefined }) };
      });
    },
  },
  'guard-directory-sum': {
    tests: 'test/main/sync/directory-checksum.test.ts',
    break: () => {
      vi.doMock('../../main/directory/directory-sum.store.ts', () => ({ readSum: () => undefined, writeSum: () => undefined, forgetSum: () => undefined }));
    },
  },
  'guard-view': {
    tests: 'test/server/sync/directory-view.test.ts',
    break: () => {
      vi.doMock('../../domain/roles/directory-view.ts', () => ({ directoryViewOf: () => ({ name: '', hiddenOfPupils: [] }) }));
    },
  },
  'guard-weak-store': {
    tests: 'test/hosts/electron/secrets.test.ts',
    break: () => {
      vi.doMock('../../main/electron/protecting-store.ts', () => ({ isProtecting: () => true }));
    },
  },
  'guard-journal-anchor': {
    tests: 'test/scenario/journal-anchor.test.ts',
    break: () => {
      vi.doMock('../../domain/sync/journal-integrity.ts', async (original: () => Promise<typeof Integrity>) => ({ ...(await original()), judgeChain: () => undefined }));
    },
  },
  'guard-journal-seal': {
    tests: 'test/server/journal-integrity.test.ts',
    break: () => breakChain({ sealEnd: () => 'sealed' }),
  },
  'guard-journal-chain': {
    tests: 'test/server/journal-integrity.test.ts',
    break: () => breakChain({ chainHash: () => 'chained' }),
  },
  'guard-gar-plan': {
    tests: SERVER_TESTS,
    break: () => {
      vi.doMock('../../domain/gar/staff/refuse-without-manager.ts', () => ({ hasAssignmentManager: () => true, refuseWithoutManager: () => undefined }));
    },
  },
  'guard-licences': {
    tests: 'test/domain/gar/gar-plan.test.ts',
    break: () => {
      vi.doMock('../../domain/gar/plan/gar-plan.ts', async (original: () => Promise<typeof GarPlan>): Promise<typeof GarPlan> => {
        const real = await original();
        return { ...real, garPlan: (ground, view) => real.garPlan(ground, view).map((plan) => ({ ...plan, excess: 0 })) };
      });
    },
  },
  'guard-gar-attributes': {
    tests: 'test/formats/gar/rtfs/write-gar.test.ts',
    break: () => {
      vi.doMock('../../formats/gar/rtfs/gar-records.ts', async (original: () => Promise<typeof GarRecords>) => {
        const { GAR_RECORDS } = await original();
        return { GAR_RECORDS: { ...GAR_RECORDS, Eleve: (school: Parameters<typeof GAR_RECORDS.Eleve>[0]) => [...GAR_RECORDS.Eleve(school), ['GARPersonCivilite', 'Mme']] } };
      });
    },
  },
  'guard-timetable-lock': {
    tests: SERVER_TESTS,
    break: () => {
      vi.doMock('../../domain/replacements/decide-replacement.ts', async (original: () => Promise<typeof Replacements>) => {
        const real = await original();
        return { ...real, decideReplacement: deaf(real.decideReplacement, 'replacement-from-timetable') };
      });
    },
  },
  'guard-direction-opens': {
    tests: SERVER_TESTS,
    break: () => breakInspections('direction-opens'),
  },
  'guard-inspection-window': {
    tests: SERVER_TESTS,
    break: () => breakInspections('dates-reversed'),
  },
  'guard-inspection-closing': {
    tests: 'test/domain/inspections/inspection-state.test.ts',
    break: () => {
      vi.doMock('../../domain/inspections/inspection-state.ts', async (original: () => Promise<typeof Phases>) => ({
        ...(await original()),
        inspectionPhase: () => 'open',
      }));
    },
  },
  'guard-whole-import': {
    tests: 'test/server/imports/import-upstream-file.test.ts',
    break: () => {
      vi.doMock('../../server/database/ent-store.ts', async (original: () => Promise<typeof Store>): Promise<typeof Store> => {
        const real = await original();
        return { ...real, openEntStore: (...given) => ({ ...real.openEntStore(...given), transaction: (work) => work() }) };
      });
    },
  },
  'guard-school-walls': {
    tests: 'test/server/postgres/school-walls.test.ts',
    break: () => {
      vi.doMock('../../server/database/engines/postgres/guards.ts', async (original: () => Promise<typeof Guards>) => {
        const real = await original();
        return { ...real, POLICIES: real.POLICIES.map((statement) => statement.replace(/ using \(scope .*$/, ' using (true) with check (true)')) };
      });
    },
  },
  'guard-signature': {
    tests: 'test/main/exchange/station-seal.test.ts',
    break: () => {
      vi.doMock('../../main/exchange/station-seal.ts', async (original: () => Promise<typeof Seal>) => ({ ...(await original()), signerOf: ({ publicKey }: Seal.Signed) => publicKey }));
    },
  },
  'guard-formula': {
    tests: 'test/texts/language/csv.test.ts',
    break: () => {
      vi.doMock('../../texts/language/csv.ts', async (original: () => Promise<typeof Csv>) => {
        const real = await original();
        return { ...real, csvOf: (lines: Parameters<typeof real.csvOf>[0]) => real.csvOf(lines).replaceAll(/(^|[;\n])"'/g, '$1"') };
      });
    },
  },
};

function breakInspections(kind: RefusalKind): void {
  vi.doMock('../../domain/inspections/decide-inspection.ts', async (original: () => Promise<typeof Inspections>) => {
    const real = await original();
    return { ...real, decideInspection: deaf(real.decideInspection, kind) };
  });
}
