import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { APP_TEXTS } from '../../texts/frame/app.ts';
import { GroupSheet } from './group/group-sheet.tsx';
import { closeSheet, type SheetTarget } from './open-sheet.ts';
import { PersonSheet } from './person/person-sheet.tsx';

/** A sheet over what the screen shows in the inspector, with the way back. */
export function SheetHost({ target }: { readonly target: SheetTarget }) {
  return (
    <div className="sheet-host">
      <Button size="compact-xs" leftSection={<IconArrowLeft size={14} aria-hidden />} onClick={closeSheet}>{APP_TEXTS.back}</Button>
      {target.kind === 'person' ? <PersonSheet personId={target.id} /> : <GroupSheet groupId={target.id} />}
    </div>
  );
}
