import { mayManageAccounts } from '../../../../domain/roles/role-matrix.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { Accesses } from './accesses.tsx';
import { Sessions } from './sessions.tsx';

/** Who is signed in, and for ENT administrators who may be (decision: first administrator). */
export function SessionsAndAccesses() {
  const decides = useSchool(({ actor }) => actor !== null && mayManageAccounts(actor.role));
  return (
    <div className="settings-panel">
      <Sessions />
      {decides ? <Accesses /> : null}
    </div>
  );
}
