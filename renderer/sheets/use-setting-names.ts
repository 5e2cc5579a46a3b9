import { useMemo } from 'react';
import type { DirectoryIndex } from '../../domain/school/directory-index.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import { readAnnouncement } from '../../domain/communication/announcement.ts';
import { findSubscription } from '../../domain/gar/subscription.ts';
import { readHomeTile } from '../../domain/home-page/home-tile.ts';
import { readInspector } from '../../domain/inspections/inspector.ts';
import { findReplacement } from '../../domain/replacements/replacement.ts';
import { findRubrique } from '../../domain/rubriques/rubrique.ts';
import { findSchoolGroup } from '../../domain/directory/school-group.ts';
import type { Intention } from '../../domain/sync/intention.ts';
import { readMatrixPreset } from '../../domain/messaging/matrix-preset.ts';
import { findService, listServices } from '../../domain/services/service.ts';
import { readConflict } from '../../domain/sync/conflict.ts';
import { rowObject, type SettingNames } from '../../texts/language/setting-objects.ts';
import { intentionSentence } from '../../texts/changes/intentions.ts';
import { useSchool } from '../school/store/school-context.tsx';
import { sentenceName } from '../ui/person-name.tsx';

/** Looks up the names of people, groups and rubriques, deleted ones included, for the sentences. */
export function useSettingNames(): SettingNames {
  const directory = useSchool((state) => state.directory);
  const view = useSchool((state) => state.view);
  return useMemo(() => settingNames(directory, view), [directory, view]);
}

/** The same lookup outside of a component. */
export function settingNames(directory: DirectoryIndex, view: SettingsView): SettingNames {
  const names: SettingNames = {
    person: (id) => {
      const person = directory.findPerson(id);
      return person === undefined ? undefined : sentenceName(person);
    },
    group: (id) => directory.findGroup(id)?.name ?? findSchoolGroup(view, id)?.name,
    isLine: (id) => findSchoolGroup(view, id)?.kind === 'functional',
    rubrique: (id) => findRubrique(view, id)?.title,
    service: (id) => findService(view, id)?.label,
    serviceRole: (code) => listServices(view).flatMap(({ roles }) => roles).find((role) => role.code === code)?.label ?? code,
    preset: (id) => readMatrixPreset(id, view.find('matrixPreset', id))?.name,
    subscription: (id) => findSubscription(view, id)?.title,
    replacement: (id) => findReplacement(view, id),
    inspector: (id) => readInspector(id, view.find('inspector', id))?.name,
    announcement: (id) => readAnnouncement(id, view.find('announcement', id))?.title,
    homeTile: (id) => readHomeTile(id, view.find('homeTile', id))?.title,
    conflict: (id) => {
      const edit = readConflict(id, view.find('conflict', id))?.edits[0];
      return edit === undefined ? undefined : rowObject(edit, names);
    },
  };
  return names;
}

/** The sentence of an intention; the group that holds a right is named as it is called now. */
export function namedSentence(intention: Intention, names: SettingNames): string {
  if (intention.kind === 'conflict.resolve') {
    const object = names.conflict(intention.conflict);
    return [intentionSentence(intention, names.person), ...(object === undefined ? [] : [`(${object})`])].join(' ');
  }
  if (intention.kind !== 'access.set' || intention.principal.kind === 'person') return intentionSentence(intention, names.person);
  const principalName = names.group(intention.principal.id) ?? intention.principalName;
  return intentionSentence(principalName === undefined ? intention : { ...intention, principalName }, names.person);
}
