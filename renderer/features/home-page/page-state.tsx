import { Button } from '@mantine/core';
import { useState } from 'react';
import { homePageState } from '../../../domain/home-page/home-page.ts';
import { HOME_PAGE_STATES, SWITCH_TEXTS } from '../../../texts/home-page/home-page.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { SwitchDialog } from './switch-dialog.tsx';

/** Whether the page is made of tiles, and the way to it, which is of one direction. */
export function PageState({ mayEdit }: { readonly mayEdit: boolean }) {
  const state = useSchool(({ view }) => homePageState(view));
  const [isAsked, setAsked] = useState(false);
  return (
    <div className="home-page-state">
      <p>{HOME_PAGE_STATES[state]}</p>
      {(state === 'old' || state === 'unsaid') && mayEdit ? <Button variant="default" onClick={() => setAsked(true)}>{SWITCH_TEXTS.act}</Button> : null}
      {isAsked ? <SwitchDialog onClose={() => setAsked(false)} /> : null}
    </div>
  );
}
