import { evolveMarks, type WorkMark } from '../../../domain/draft/work-mark.ts';
import { noticeOf } from '../failure-reason.ts';
import type { EditPath } from '../edits/keep-edit.ts';

/** What a user ticks on this computer alone. */
export function markActions({ store, client }: Pick<EditPath, 'store' | 'client'>) {
  return {
    /** Notes that changes are done by hand, or that their refusal is accepted; shown at once, taken back when it cannot be kept. */
    mark: (kind: WorkMark['kind'], marks: readonly Pick<WorkMark, 'key' | 'value'>[], marked: boolean): void => {
      const before = store.getState().marks;
      const at = new Date().toISOString();
      store.setState({ marks: evolveMarks(before, marks.map(({ key, value }) => ({ kind, key, value, at })), marked) });
      client.marks.set({ kind, marks: marks.map(({ key, value }) => ({ key, value })), marked }).catch((error: unknown) => {
        store.setState({ marks: before, notice: noticeOf(error) });
      });
    },
  };
}
