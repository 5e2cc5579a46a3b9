import { heldDataCsv, LOST_DEVICE_TEXTS, lostDeviceSentence } from '../../../texts/station/held-data.ts';
import { formatDayHour } from '../../../texts/language/dates.ts';
import { typeset } from '../../../texts/language/typography.ts';
import type { SchoolEnt } from '../../../server/school-ent.ts';
import type { LostDeviceOptions } from '../ent-options.ts';
import { stopped, withOfflineSchool, type CommandEnd, type OfflineSchool } from './offline-ent.ts';

/** Lists the consoles that an ENT that is not running answered, or prints, as CSV, whom one of them bears (rel:C-P11). */
export function runLostDevice({ console, ...data }: LostDeviceOptions & OfflineSchool): Promise<CommandEnd> {
  return withOfflineSchool(data, (ent) => Promise.resolve(console === undefined ? listConsoles(ent) : printHeld(ent, console)));
}

function listConsoles(ent: SchoolEnt): CommandEnd {
  const consoles = ent.consoles();
  if (consoles.length === 0) return { lines: [LOST_DEVICE_TEXTS.none], code: 0 };
  return { lines: consoles.map(({ id, device, name, at }) => [id, device, name === '' ? LOST_DEVICE_TEXTS.nameless : name, formatDayHour(at)].join(' · ')), code: 0 };
}

function printHeld(ent: SchoolEnt, id: string): CommandEnd {
  const lost = ent.consoles().find((known) => known.id === id);
  const people = lost === undefined ? undefined : ent.heldBy(id);
  if (lost === undefined || people === undefined) return stopped(typeset(`Cet ENT ne connaît pas de console ${id}. Rien n’a été noté. Relancez sans --console pour en voir la liste.`));
  return { lines: [heldDataCsv(people, [lostDeviceSentence(people.length, lost), LOST_DEVICE_TEXTS.bounds, LOST_DEVICE_TEXTS.also])], code: 0 };
}
