import { z } from 'zod';
import { moderatorId, parseModeratorId } from '../../../../domain/messaging/decide-messaging.ts';
import { isEmitter, parseVisibilityRuleId, visibilityRuleId } from '../../../../domain/messaging/visibility-rule.ts';
import { parseMembershipId } from '../../../../domain/rubriques/principal.ts';
import { membershipId } from '../../../../domain/sync/row.ts';
import { closed, copiedPrincipal, type RowCopiers, type RowCopying } from './closed-fields.ts';

const Cells = z.record(z.string(), z.boolean());

/** « Qui voit qui ? », who moderates, who reaches all classes, who accompanies whom. */
export function messagingRows({ ids }: RowCopying): RowCopiers {
  let presets = 0;
  const cellId = (id: string): string | undefined => {
    const key = parseVisibilityRuleId(id);
    if (key === undefined || !isEmitter(key.emitter)) return undefined;
    return visibilityRuleId(key.emitter, key.target.kind === 'group' ? { kind: 'group', id: ids.group(key.target.id) } : key.target);
  };
  return {
    visibilityRule: (id, fields) => {
      const cell = cellId(id);
      return cell === undefined ? undefined : { id: cell, fields: closed(fields, ['visible']) };
    },
    messagingSettings: (id, fields) => (id === 'general' ? { id, fields: closed(fields, ['studentMayWriteSingleTeacher', 'reporting']) } : undefined),
    moderator: (id, fields) => {
      const who = parseModeratorId(id);
      return who === undefined ? undefined : { id: moderatorId(copiedPrincipal(ids, who)), fields: closed(fields, ['moderates']) };
    },
    allClasses: (id, fields) => ({ id: ids.person(id), fields: closed(fields, ['granted']) }),
    matrixPreset: (id, fields) => {
      const cells = Object.entries(Cells.safeParse(fields['cells']).data ?? {}).flatMap(([cell, visible]) => {
        const copied = cellId(cell);
        return copied === undefined ? [] : [[copied, visible] as const];
      });
      return { id: ids.preset(id), fields: { ...closed(fields, ['state']), name: `Modèle ${String((presets += 1))}`, cells: Object.fromEntries(cells) } };
    },
    accompaniment: (id, fields) => {
      const key = parseMembershipId(id);
      return key === undefined ? undefined : { id: membershipId(ids.person(key.groupId), ids.person(key.personId)), fields: closed(fields, ['kind', 'from', 'to', 'valid']) };
    },
  };
}
