import { IconLock } from '@tabler/icons-react';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import { readOnlySentence } from '../../../texts/frame/app.ts';
import { CONSOLE_ROLE_LABELS, ENTITY_OBJECTS } from '../../../texts/people/roles.ts';
import { useSchool } from '../../school/store/school-context.tsx';

/** One line at the top of a screen, for who may not edit what it shows (ux 2.3.8). */
export function ReadOnlyLine({ entity }: { readonly entity: SettingsEntity }) {
  const actor = useSchool((state) => state.actor);
  if (actor === null || mayEdit(actor.role, entity)) return null;
  return (
    <p className="read-only" role="note">
      <IconLock size={15} stroke={1.6} aria-hidden />
      {readOnlySentence(CONSOLE_ROLE_LABELS[actor.role], ENTITY_OBJECTS[entity], mayEdit('head', entity))}
    </p>
  );
}
