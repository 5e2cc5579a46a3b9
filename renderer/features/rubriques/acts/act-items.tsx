import { Menu } from '@mantine/core';
import {
  IconArchive, IconArchiveOff, IconCopy, IconFolderSymlink, IconLock, IconPencil, IconPlus, IconRestore, IconTrash, IconWorld, type Icon,
} from '@tabler/icons-react';
import type { Rubrique } from '../../../../domain/rubriques/rubrique.ts';
import { RUBRIQUES_TEXTS } from '../../../../texts/rubriques/rubriques.ts';
import { useDesk } from '../desk/desk.tsx';
import { actsFor, doAct, type RubriqueAct } from './rubrique-acts.ts';

const ICONS: Readonly<Record<RubriqueAct, Icon>> = {
  create: IconPlus,
  rename: IconPencil,
  move: IconFolderSymlink,
  copy: IconCopy,
  open: IconWorld,
  close: IconLock,
  archive: IconArchive,
  unarchive: IconArchiveOff,
  restore: IconRestore,
  delete: IconTrash,
};

/** The acts on a rubrique, as items of a menu. */
export function ActItems({ rubrique }: { readonly rubrique: Rubrique }) {
  const desk = useDesk();
  return actsFor(rubrique).map((act, place) => {
    const Picture = ICONS[act];
    return (
      <Menu.Item key={act} data-autofocus={place === 0 || undefined} leftSection={<Picture size={16} stroke={1.6} aria-hidden />} onClick={() => doAct(desk, act, rubrique)}>
        {RUBRIQUES_TEXTS.acts[act]}
      </Menu.Item>
    );
  });
}
