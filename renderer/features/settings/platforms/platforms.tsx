import { useMemo, useState } from 'react';
import { knownPlatforms, ownPlatforms, usedPlatforms } from '../../../../domain/platforms/school-platforms.ts';
import { PLATFORM_TEXTS } from '../../../../texts/platforms/platforms.ts';
import { SHIPPED_PLATFORMS } from '../../../../texts/platforms/shipped-platforms.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { AddPlatform } from './add-platform.tsx';
import { OpenPlatform } from './open-platform.tsx';
import { PlatformCard } from './platform-card.tsx';
import type { Said } from './use-keep-platform.ts';

/** « Paramètres › Plateforme »: which ones the school uses, what is known of each and from where, and a form or a file for those that are not known. */
export function Platforms() {
  const view = useSchool((state) => state.view);
  const mayEdit = useMayEdit('platform');
  const known = useMemo(() => knownPlatforms(view, SHIPPED_PLATFORMS), [view]);
  const own = useMemo(() => new Set(ownPlatforms(view).map(({ id }) => id)), [view]);
  const [said, setSaid] = useState<Said>();
  return (
    <div className="settings-panel">
      <p>{PLATFORM_TEXTS.purpose}</p>
      {usedPlatforms(view, SHIPPED_PLATFORMS).length === 0 ? <InlineNotice kind="info">{PLATFORM_TEXTS.none}</InlineNotice> : null}
      {mayEdit ? null : <p className="quiet">{PLATFORM_TEXTS.readOnly}</p>}
      <ul className="threshold-list" aria-label={PLATFORM_TEXTS.list}>
        {known.map((platform) => <li key={platform.id} className="threshold"><PlatformCard platform={platform} isOwn={own.has(platform.id)} mayEdit={mayEdit} /></li>)}
      </ul>
      {mayEdit ? <><AddPlatform /><OpenPlatform onSaid={setSaid} /></> : null}
      {said === undefined ? null : <InlineNotice kind={said.kind}><span className="platform-said">{said.lines.join('\n')}</span></InlineNotice>}
    </div>
  );
}
