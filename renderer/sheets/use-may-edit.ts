import { mayEdit } from '../../domain/roles/role-matrix.ts';
import type { SettingsEntity } from '../../domain/sync/entity.ts';
import { useSchool } from '../school/store/school-context.tsx';

/** Whether who is signed in may write such rows. */
export function useMayEdit(entity: SettingsEntity): boolean {
  return useSchool(({ actor }) => actor !== null && mayEdit(actor.role, entity));
}
