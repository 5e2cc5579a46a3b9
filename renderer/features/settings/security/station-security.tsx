import { LostDevice } from './lost-device.tsx';
import { Protection } from '../../../station/protection.tsx';
import { useProtection } from '../../../station/use-protection.ts';

/** How the data of this computer are protected, and what one may change of it. */
export function StationSecurity() {
  const [protection, setProtection] = useProtection();
  if (protection === undefined) return null;
  return (
    <div className="settings-panel">
      <Protection protection={protection} onChanged={setProtection} />
      <LostDevice protection={protection} />
    </div>
  );
}
