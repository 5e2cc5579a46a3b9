import { WELL_KNOWN_GROUPS } from '../../directory/group.ts';
import { moderatorId, parseModeratorId } from '../../messaging/decide-messaging.ts';
import { MESSAGING_SETTINGS_ID } from '../../messaging/messaging-settings.ts';
import type { ControlGround } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';
import { peopleOf } from '../population.ts';
import { setField } from '../repair-changes.ts';

/** A messaging that nobody may moderate: a group without anybody in it moderates nothing. */
export const msg07: Control<'MSG-07'> = {
  id: 'MSG-07',
  severity: 'error',
  family: 'MSG',
  where: 'here',
  source: {
    ref: 'S2-038',
    quote: "Nécessité de donner des droits de modération de la messagerie à des personnes ou des groupes choisis (Chefs d'établissement, administrateur, CPE, …)",
  },
  fix: 'auto',
  missing: lacksOne(lacksDirectory, ({ view }) => {
    const isSilent = [...view.list('moderator')].length === 0 && view.find('messagingSettings', MESSAGING_SETTINGS_ID) === undefined;
    return isSilent ? 'messagingSettings' : undefined;
  }),
  find: (ground) => {
    const isModerated = [...ground.view.list('moderator')].some(([id, { fields }]) => fields['moderates'] === true && isSomebody(ground, id));
    return isModerated ? [] : [{ objects: [{ kind: 'setting', id: 'moderators' }], params: {} }];
  },
  repair: (ground) =>
    ADVISED.filter((id) => ground.side.groupIndex.has(id)).flatMap((id) =>
      setField(ground, { entity: 'moderator', id: moderatorId({ kind: 'group', id }), field: 'moderates', set: true }),
    ),
};

/** Those whom the guide names: heads of school, CPE, administrators. */
const ADVISED: readonly string[] = [WELL_KNOWN_GROUPS.headOfSchool, 'fonctionnel:cpe', WELL_KNOWN_GROUPS.superAdministrator];

function isSomebody(ground: ControlGround, id: string): boolean {
  const principal = parseModeratorId(id);
  if (principal?.kind === 'group') return peopleOf(ground, principal.id)?.some((bits) => bits !== 0) === true;
  return principal !== undefined && ground.directory.findPerson(principal.id) !== undefined;
}
