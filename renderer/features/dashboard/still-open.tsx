import { useEffect } from 'react';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { stillOpenSentence, STILL_OPEN_TEXTS as TEXTS } from '../../../texts/frame/still-open.ts';
import { unitWords } from '../../../texts/connectors/unit-words.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';

/** Accesses to a lesson book that nobody could close on the platform: each of those that the alarm of every screen counts (connectors.md §7.9). Asked again as one comes. */
export function StillOpenAccesses() {
  const names = useSettingNames();
  const { readPlatforms } = useActions();
  const isConcerned = useSchool(({ actor }) => actor !== null && mayEdit(actor.role, 'inspection'));
  const open = useSchool(({ platforms }) => platforms.stillOpen);
  useEffect(() => {
    void readPlatforms();
  }, [readPlatforms]);
  if (!isConcerned || open.length === 0) return null;
  return (
    <InlineNotice kind="error">
      {TEXTS.how(open.length)}
      <ul>{open.map(({ inspection, since, kind }) => <li key={inspection}>{stillOpenSentence(unitWords({ kind: kind ?? 'inspection', id: inspection }, names), since)}</li>)}</ul>
    </InlineNotice>
  );
}
