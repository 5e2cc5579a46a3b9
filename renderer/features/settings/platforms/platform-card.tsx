import { Button, Checkbox } from '@mantine/core';
import type { Platform } from '../../../../domain/platforms/platform.ts';
import { isUsed, removePlatform, setUsed } from '../../../../domain/platforms/school-platforms.ts';
import { editorTitle, PLATFORM_EDITOR_TEXTS } from '../../../../texts/platforms/platform-editor.ts';
import { PLATFORM_TEXTS, platformKind, showPlatform } from '../../../../texts/platforms/platforms.ts';
import { SHIPPED_PLATFORMS } from '../../../../texts/platforms/shipped-platforms.ts';
import { actOn } from '../../../../texts/language/typography.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { saveDataFile } from '../../../ui/save-file.ts';
import { PlatformEditor } from './editor/platform-editor.tsx';
import { useOpened } from './editor/use-opened.ts';
import { PlatformFacts } from './platform-facts.tsx';

interface PlatformCardProps {
  readonly platform: Platform;
  readonly isOwn: boolean;
  readonly mayEdit: boolean;
}

/** One platform: whether the school uses it, and, unfolded, all that is known of it, or the form that changes it. */
export function PlatformCard({ platform, isOwn, mayEdit }: PlatformCardProps) {
  const used = useSchool(({ view }) => isUsed(view, platform.id));
  const { record } = useActions();
  const store = useSchoolStore();
  const { opened, opener, open, close } = useOpened();
  return (
    <>
      <div className="platform-head">
        <h2>{platform.name}</h2> <span className="quiet">{platformKind(platform)}{isOwn ? `, ${PLATFORM_TEXTS.own}` : ''}</span>
      </div>
      <Checkbox label={PLATFORM_TEXTS.used} aria-label={actOn(PLATFORM_TEXTS.used, platform.name)} checked={used} disabled={!mayEdit} onChange={({ currentTarget }) => record(setUsed(store.getState().view, platform, currentTarget.checked))} />
      <details>
        <summary>{showPlatform(platform.name)}</summary>
        {opened !== undefined ? <PlatformEditor title={editorTitle(platform.name, isOwn)} {...(isOwn ? {} : { help: PLATFORM_EDITOR_TEXTS.copyHelp })} opened={opened} onClose={close} /> : (
          <>
            <div className="file-acts platform-acts">
              {mayEdit ? <Button ref={opener} size="compact-sm" onClick={() => open(platform)}>{isOwn ? PLATFORM_EDITOR_TEXTS.edit : PLATFORM_EDITOR_TEXTS.copy}</Button> : null}
              <Button size="compact-sm" onClick={() => saveDataFile(platform, `${platform.id}.json`)}>{PLATFORM_TEXTS.save}</Button>
              {isOwn && mayEdit ? <Button size="compact-sm" onClick={() => record(removePlatform(store.getState().view, platform, SHIPPED_PLATFORMS))}>{PLATFORM_TEXTS.remove}</Button> : null}
            </div>
            <PlatformFacts platform={platform} />
          </>
        )}
      </details>
    </>
  );
}
