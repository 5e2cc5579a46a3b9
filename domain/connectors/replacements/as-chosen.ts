import type { Capabilities } from '../capabilities.ts';
import { modeIn } from '../connector-mode.ts';

/** What a platform takes of this school: replacements are put there by hand as long as nobody chose that they be sent. */
export function asChosen(capabilities: Capabilities, modes: Parameters<typeof modeIn>[0]): Capabilities {
  const { replacement } = capabilities.units;
  if (replacement?.write !== 'lossy' || modeIn(modes, 'replacement') === 'propose') return capabilities;
  return { ...capabilities, units: { ...capabilities.units, replacement: { ...replacement, write: 'sheet' } } };
}
