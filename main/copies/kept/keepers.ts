import { localDay } from '../../../domain/kernel/local-time.ts';
import { isLoopback, isSafeEntAddress } from '../../../contract/ent/ent-address.ts';
import { MOST_STATEMENTS } from '../../../contract/console/accounts.contract.ts';
import { MOST_HELP_TREES } from '../../../contract/console/families.contract.ts';
import { MOST_STATISTICS } from '../../../contract/console/figures.contract.ts';
import { MOST_OWN_SCENARIOS } from '../../../contract/console/scenarios.contract.ts';
import { KEPT_PARTS, KeptPartName, type KeptOf, type KeptPart } from '../../../contract/console/kept-here.ts';
import type { Preferences } from '../../../contract/console/preferences.ts';
import { mayKeepAccounts, mayKeepHelpTrees } from '../../../domain/roles/role-matrix.ts';
import { pastRetention } from '../../../domain/station/retention.ts';
import type { ConsoleCore } from '../../console/console-core.ts';
import type { Workspace } from '../../console/workspace.ts';
import { INITIAL_PREFERENCES } from '../../preferences/preference.store.ts';
import { idOf } from '../../schools/school.store.ts';
import { choiceKeeper, listKeeper, type Keeper } from './keeper.ts';

/** Where an account keeps what a copy holds. */
interface Ground {
  readonly core: Pick<ConsoleCore, 'ports' | 'preferences' | 'helpTrees' | 'scenarios' | 'schools' | 'columns'>;
  readonly workspace: Pick<Workspace, 'account' | 'state' | 'controls' | 'accountStatements' | 'statistics' | 'reportPlan'>;
}

/** A keeper for each part of what this computer keeps for the account that is in. */
export function keepersOf(ground: Ground): Readonly<Record<KeptPart, Keeper>> {
  return { ...preferenceKeepers(ground), ...fileKeepers(ground), ...statedKeepers(ground), schools: schoolKeeper(ground) };
}

/** Everything that is worth a copy. */
export function keptBy(ground: Ground): Record<string, unknown> {
  const keepers = keepersOf(ground);
  return Object.fromEntries(KeptPartName.options.flatMap((part) => {
    const kept = keepers[part].read();
    return kept === undefined ? [] : [[part, kept]];
  }));
}

function preferenceKeepers({ core, workspace: { account } }: Ground) {
  const now = (): Preferences => core.preferences.read(account.id);
  const change = (changed: Partial<Preferences>): void => core.preferences.save(account.id, { ...now(), ...changed });
  return {
    display: choiceKeeper({ part: 'display', shape: KEPT_PARTS.display,
      read: () => {
        const here = displayOf(now());
        return JSON.stringify(here) === JSON.stringify(displayOf(INITIAL_PREFERENCES)) ? undefined : here;
      },
      put: change,
    }),
    shortcuts: choiceKeeper({ part: 'shortcuts', shape: KEPT_PARTS.shortcuts, read: () => (Object.keys(now().shortcuts ?? {}).length === 0 ? undefined : now().shortcuts), put: (shortcuts) => change({ shortcuts }) }),
    notes: choiceKeeper({ part: 'notes', shape: KEPT_PARTS.notes,
      read: () => {
        const { corrections, answerers } = now();
        return corrections === undefined && answerers === undefined ? undefined : { corrections, answerers };
      },
      put: change,
    }),
  };
}

function displayOf({ theme, density, scale, singleKeys, reduceMotion }: Preferences): KeptOf<'display'> {
  return { theme, density, scale, singleKeys, reduceMotion };
}

/** What was given to this computer as files, or taught to it. */
function fileKeepers({ core, workspace: { account } }: Ground) {
  const columns = core.columns(account.id);
  return {
    columns: listKeeper({ part: 'columns', shape: KEPT_PARTS.columns,
      all: columns.all,
      keyOf: ({ header }) => JSON.stringify(header),
      nameOf: ({ header }) => header.join(', '),
      add: (missing) => missing.toReversed().forEach((one) => columns.keep(one.header, one.columns)),
    }),
    trees: listKeeper({ part: 'trees', shape: KEPT_PARTS.trees,
      all: core.helpTrees.all,
      keyOf: ({ id }) => id,
      nameOf: ({ title }) => title,
      most: mayKeepHelpTrees(account.role) ? MOST_HELP_TREES : 0,
      add: (missing) => missing.forEach((tree) => core.helpTrees.save(tree)),
    }),
    scenarios: listKeeper({ part: 'scenarios', shape: KEPT_PARTS.scenarios,
      all: () => core.scenarios.read().own,
      keyOf: ({ id }) => id,
      nameOf: ({ title }) => title,
      most: MOST_OWN_SCENARIOS,
      add: (missing) => missing.forEach((scenario) => core.scenarios.save(scenario)),
    }),
  };
}

/** What files said of accounts and of groups, what controls found, and the report that is due. */
function statedKeepers({ core: { ports }, workspace: { account, state, controls, accountStatements, statistics, reportPlan } }: Ground) {
  const today = (): string => localDay(ports.clock().toISOString());
  return {
    statements: listKeeper({ part: 'statements', shape: KEPT_PARTS.statements,
      all: accountStatements.list,
      keyOf: ({ platform }) => platform,
      nameOf: ({ source }) => source,
      most: mayKeepAccounts(account.role) ? MOST_STATEMENTS : 0,
      add: (missing) => {
        for (const one of missing) accountStatements.keep(one);
        // A copy may be older than the day on which somebody had to be forgotten.
        accountStatements.forgetPeople(pastRetention(state.base, today()));
      },
    }),
    statistics: listKeeper({ part: 'statistics', shape: KEPT_PARTS.statistics, all: statistics.list, keyOf: ({ id }) => id, nameOf: ({ source }) => source, most: MOST_STATISTICS, add: statistics.join }),
    history: listKeeper({ part: 'history', shape: KEPT_PARTS.history, all: controls.all, keyOf: ({ control, event }) => `${control} ${event.at} ${event.kind}`, nameOf: ({ control }) => control, add: controls.join }),
    report: choiceKeeper({ part: 'report', shape: KEPT_PARTS.report,
      read: () => {
        const plan = reportPlan.read();
        return plan === undefined ? undefined : { rhythm: plan.rhythm, folder: plan.folder };
      },
      put: (plan) => reportPlan.keep({ ...plan, since: today(), last: null }),
    }),
  };
}

/** The other schools; an ENT of the old computer itself is not one that another computer reaches. */
function schoolKeeper({ core: { ports, schools } }: Ground): Keeper {
  const isElsewhere = ({ entUrl }: KeptOf<'schools'>[number]): boolean => isSafeEntAddress(entUrl) && !isLoopback(new URL(entUrl).hostname);
  return listKeeper({ part: 'schools', shape: KEPT_PARTS.schools,
    all: () => schools.list().filter((school) => school.id !== idOf(ports) && isElsewhere(school)).map(({ entUrl, entName, name, uai }) => ({ entUrl, entName, name, uai })),
    keyOf: idOf,
    nameOf: ({ name }) => name,
    add: (missing) => (ports.isTraining === true ? [] : missing).filter(isElsewhere).forEach((school) => schools.keep({ ...school, id: idOf(school) })),
  });
}
