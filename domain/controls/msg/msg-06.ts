import { MESSAGING_SETTINGS_ID, readMessagingSettings } from '../../messaging/messaging-settings.ts';
import type { Control } from '../control.ts';
import { setField } from '../repair-changes.ts';

const FIELD = 'studentMayWriteSingleTeacher';

/** Pupils who have to write to all the teachers of their class at once. */
export const msg06: Control<'MSG-06'> = {
  id: 'MSG-06',
  severity: 'advice',
  family: 'MSG',
  where: 'here',
  source: {
    ref: 'S2-093',
    quote: "L'élève peut écrire à un ou plusieurs enseignants de sa classe, il n'est pas obligé d'écrire à tous les enseignants de la classe",
  },
  fix: 'auto',
  missing: ({ view }) => (readMessagingSettings(view)[FIELD] === null ? 'messagingSettings' : undefined),
  find: ({ view }) => (readMessagingSettings(view)[FIELD] === false ? [{ objects: [{ kind: 'setting', id: FIELD }], params: {} }] : []),
  repair: (ground) => setField(ground, { entity: 'messagingSettings', id: MESSAGING_SETTINGS_ID, field: FIELD, set: true }),
};
