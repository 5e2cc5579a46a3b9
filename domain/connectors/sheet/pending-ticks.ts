import type { WorkMark } from '../../draft/work-mark.ts';
import { ConnectorId } from '../connector-trouble.ts';

/** What somebody ticked on the shared sheet of a platform, or took back, that is noted on their computer and that the ENT has not heard. */
export interface PendingTick {
  readonly platform: ConnectorId;
  readonly line: string;
  readonly done: boolean;
  /** When they said so, ISO 8601. */
  readonly at: string;
}

/** Notes it, until the ENT has heard it: the last thing said of a line is what counts. */
export function tickMark(platform: ConnectorId, line: string, done: boolean): Pick<WorkMark, 'key' | 'value'> {
  return { key: `${platform} ${line}`, value: done ? 'done' : 'undone' };
}

/** The ticks that wait, among the marks of a computer; those of a platform of another version wait for it. */
export function pendingTicks(marks: readonly WorkMark[]): readonly PendingTick[] {
  return marks.filter(({ kind }) => kind === 'shared-tick').flatMap(({ key, value, at }) => {
    const [name, line = ''] = key.split(' ');
    const platform = ConnectorId.safeParse(name).data;
    return platform === undefined || line === '' ? [] : [{ platform, line, done: value === 'done', at }];
  });
}

/** What is said to the ENT in one go: lines of one platform, that somebody said to be done, or not, at one moment. */
export interface Statement extends Omit<PendingTick, 'line'> {
  readonly lines: readonly string[];
}

/** Lines of one call. */
const MOST_TOGETHER = 1_000;

/** The statements to make, in the order in which they were said. */
export function statementsOf(ticks: readonly PendingTick[]): readonly Statement[] {
  const groups = Map.groupBy(ticks.toSorted((a, b) => (a.at < b.at ? -1 : 1)), ({ platform, done, at }) => `${at} ${platform} ${String(done)}`);
  return [...groups.values()].flatMap((same) => {
    const statement = (from: number): Statement[] => same.slice(from, from + 1).map(({ platform, done, at }) => ({ platform, done, at, lines: same.slice(from, from + MOST_TOGETHER).map(({ line }) => line) }));
    return Array.from({ length: Math.ceil(same.length / MOST_TOGETHER) }, (_, i) => statement(i * MOST_TOGETHER)).flat();
  });
}
