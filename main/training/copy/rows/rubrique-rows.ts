import { z } from 'zod';
import { parseAccessId, parseMembershipId } from '../../../../domain/rubriques/principal.ts';
import { accessId, membershipId } from '../../../../domain/sync/row.ts';
import { knownGroupName } from '../copied-names.ts';
import { COMMON_TITLES } from '../copied-words.data.ts';
import { closed, copiedPrincipal, Hour, text, type RowCopiers, type RowCopying } from './closed-fields.ts';

const FIELDS = [
  'kind', 'position', 'visibility', 'state', 'temporary', 'landing', 'blog', 'blogComments', 'agenda', 'forum', 'chat', 'pad', 'sharedFolders', 'mailingList', 'contentCount', 'lastPublicationAt', 'feedsHomePage',
];
const ChatHours = z.array(z.object({ days: z.array(z.number()), from: Hour, to: Hour }));

/** Rubriques, the rights on them, and the groups that a school makes. */
export function rubriqueRows({ ids, className }: RowCopying): RowCopiers {
  let [untitled, unnamed] = [0, 0];
  return {
    rubrique: (id, fields) => {
      const classId = text(fields['classId']);
      const title = text(fields['title']) ?? '';
      const ofClass = classId === undefined ? undefined : className(classId);
      const chatHours = ChatHours.safeParse(fields['chatHours']).data;
      return {
        id: ids.rubrique(id),
        fields: {
          ...closed(fields, FIELDS),
          title: ofClass ?? (COMMON_TITLES.has(title) ? title : `Rubrique ${String((untitled += 1))}`),
          parentId: text(fields['parentId']) === undefined ? null : ids.rubrique(text(fields['parentId']) ?? ''),
          ...(classId === undefined ? {} : { classId: ids.group(classId) }),
          ...(chatHours === undefined ? {} : { chatHours }),
        },
      };
    },
    access: (id, fields) => {
      const key = parseAccessId(id);
      return key === undefined ? undefined : { id: accessId(ids.rubrique(key.rubriqueId), copiedPrincipal(ids, key.principal)), fields: closed(fields, ['role']) };
    },
    schoolGroup: (id, fields) => ({
      id: ids.group(id),
      fields: { ...closed(fields, ['kind', 'state']), name: knownGroupName(id) ?? `Groupe libre ${String((unnamed += 1))}`, note: '' },
    }),
    membership: (id, fields) => {
      const key = parseMembershipId(id);
      return key === undefined ? undefined : { id: membershipId(ids.group(key.groupId), ids.person(key.personId)), fields: closed(fields, ['member']) };
    },
  };
}
