import { asConsoleError } from '../console/console-error.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import type { WorkMark } from '../../domain/draft/work-mark.ts';

/** What a page asks to note of some changes. */
export interface MarksWish {
  readonly kind: WorkMark['kind'];
  readonly marks: readonly Pick<WorkMark, 'key' | 'value'>[];
  readonly marked: boolean;
}

/** Notes it, dated by the clock of this computer; durable when it returns, and told to every page. */
export function setMarks(core: ConsoleCore, { kind, marks, marked }: MarksWish): void {
  const { workspace } = needSchool(core);
  const at = core.ports.clock().toISOString();
  try {
    workspace.marks.write(marks.map(({ key, value }) => ({ kind, key, value, at })), marked);
  } catch (error) {
    throw asConsoleError(error);
  }
  core.events.tell({ kind: 'marks', marks: [...workspace.marks.list()] });
}
