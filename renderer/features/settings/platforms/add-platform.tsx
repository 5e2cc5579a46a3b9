import { Button } from '@mantine/core';
import { blankPlatform } from '../../../../domain/platforms/edited-platform.ts';
import { PLATFORM_EDITOR_TEXTS as TEXTS } from '../../../../texts/platforms/platform-editor.ts';
import { PlatformEditor } from './editor/platform-editor.tsx';
import { useOpened } from './editor/use-opened.ts';

const NEW_ID_LENGTH = 8;

/** « Décrire une autre plateforme… »: the form, empty. */
export function AddPlatform() {
  const { opened, opener, open, close } = useOpened();
  if (opened !== undefined) return <PlatformEditor title={TEXTS.addTitle} opened={opened} onClose={close} />;
  return <div><Button ref={opener} onClick={() => open(blankPlatform(`plateforme-${crypto.randomUUID().slice(0, NEW_ID_LENGTH)}`))}>{TEXTS.add}</Button></div>;
}
