import type { SchoolActions } from '../../school/store/create-school-actions.ts';

/** The other administrator of the simulated ENT changes what the draft changes, or something else; then this console asks for news. False when there was nothing to change. */
export async function askRival({ training, refresh }: Pick<SchoolActions, 'training' | 'refresh'>, touches: 'same' | 'other'): Promise<boolean> {
  const { did } = await training.otherEdit({ contests: touches === 'same' });
  refresh();
  return did !== 'nothing';
}
