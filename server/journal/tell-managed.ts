import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import type { Intention } from '../../domain/sync/intention.ts';
import type { SchoolStore } from '../database/ent-store.ts';
import { systemLine } from '../seed/seed-school.ts';
import { commitRows } from '../sync/commit.ts';

/** Who did something that changes no setting; without a role, the ENT itself. */
export interface Teller extends Pick<EntAccount, 'id' | 'name'> {
  readonly role: EntAccount['role'] | null;
}

/** Tells the journal what somebody did beside the settings, with who did it: no secret, no address. To be called inside a transaction. */
export function tellManaged(school: SchoolStore, { id, name, role }: Teller, intention: Intention, now: string): void {
  const line = { ...systemLine('managed', name, {}), counts: null, actor: { accountId: id, name, role }, intention };
  commitRows(school, { stream: 'directory', source: 'sync', rows: [], journal: [line] }, now);
}
