import type { StationProtection } from '../../../../contract/console/station.contract.ts';
import { mayManageAccounts } from '../../../../domain/roles/role-matrix.ts';
import { HELD_DATA_TEXTS } from '../../../../texts/station/held-data.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { HeldData } from './held-data.tsx';
import { HeldElsewhere } from './held-elsewhere.tsx';

/** What is told to the CNIL of a computer that is lost: this one beforehand, another one by its ENT, for administrators (rel:C-P11). */
export function LostDevice({ protection }: { readonly protection: StationProtection }) {
  const decides = useSchool(({ actor }) => actor !== null && mayManageAccounts(actor.role));
  return (
    <>
      <h2>{HELD_DATA_TEXTS.title}</h2>
      <p>{HELD_DATA_TEXTS.purpose}</p>
      <HeldData protection={protection} />
      {decides ? <HeldElsewhere /> : null}
    </>
  );
}
