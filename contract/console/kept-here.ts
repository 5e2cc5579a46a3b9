import { z } from 'zod';
import { AccountStatement } from '../../domain/accounts/account-statement.ts';
import { ControlEvent } from '../../domain/controls/control-history.ts';
import { HelpTree } from '../../domain/families/help-tree.ts';
import { ReportPlan } from '../../domain/figures/report/report-plan.ts';
import { StatisticStatement } from '../../domain/figures/statistics/statistic.ts';
import { MemberColumns } from '../../domain/imports/listed-member.ts';
import { TrainingScenario } from '../../domain/training/scenario/scenario.ts';
import { MOST_STATEMENTS } from './accounts.contract.ts';
import { MOST_HELP_TREES } from './families.contract.ts';
import { MOST_STATISTICS } from './figures.contract.ts';
import { Preferences } from './preferences.ts';
import { MOST_OWN_SCENARIOS } from './scenarios.contract.ts';

/** The address of the ENT of a school that a computer knew. */
const KeptSchool = z.object({ entUrl: z.string().max(500), entName: z.string().max(300).optional(), name: z.string().max(300), uai: z.string().max(20).nullable() });

/** What a console keeps on its computer for an account, and its ENT does not give back: part by part, each read apart. */
export const KEPT_PARTS = {
  display: Preferences.pick({ theme: true, density: true, scale: true, singleKeys: true, reduceMotion: true }),
  shortcuts: Preferences.shape.shortcuts.unwrap(),
  notes: Preferences.pick({ corrections: true, answerers: true }),
  report: ReportPlan.pick({ rhythm: true, folder: true }),
  columns: z.array(z.object({ header: z.array(z.string().max(300)).max(500), columns: MemberColumns })).max(50),
  trees: z.array(HelpTree).max(MOST_HELP_TREES),
  scenarios: z.array(TrainingScenario).max(MOST_OWN_SCENARIOS),
  statements: z.array(AccountStatement).max(MOST_STATEMENTS),
  statistics: z.array(StatisticStatement).max(MOST_STATISTICS),
  history: z.array(z.object({ control: z.string().max(40), event: ControlEvent })).max(200_000),
  schools: z.array(KeptSchool).max(200),
} as const;
export type KeptPart = keyof typeof KEPT_PARTS;
export type KeptOf<P extends KeptPart> = z.infer<(typeof KEPT_PARTS)[P]>;

/** Its name. */
export const KeptPartName = z.enum(['display', 'shortcuts', 'notes', 'report', 'columns', 'trees', 'scenarios', 'statements', 'statistics', 'history', 'schools']);

/**
 * What becomes of a part of a copy: `new`, nothing is like it here; `same`; `other`, there is something else here, which it would replace;
 * `joined`, what is missing here comes and what is here stays; `unreadable`, this version does not understand it.
 */
export const KeptFate = z.enum(['new', 'same', 'other', 'joined', 'unreadable']);
export type KeptFate = z.infer<typeof KeptFate>;

/** What is chosen, of the parts that are a choice. */
export const KeptChoices = z.object({ display: KEPT_PARTS.display, shortcuts: KEPT_PARTS.shortcuts, notes: KEPT_PARTS.notes, report: KEPT_PARTS.report }).partial();
export type KeptChoices = Readonly<z.infer<typeof KeptChoices>>;

/** One part as somebody reads it before it comes back. */
export const KeptLine = z.object({
  part: KeptPartName,
  fate: KeptFate,
  /** The names of what would come, of a part that is a list. */
  comes: z.array(z.string()),
  /** The names of what is here under the same name and differs: it stays. */
  stays: z.array(z.string()),
  /** What is chosen here, and what the copy chose, of a part that is a choice. */
  here: KeptChoices,
  there: KeptChoices,
});
export type KeptLine = Readonly<z.infer<typeof KeptLine>>;
