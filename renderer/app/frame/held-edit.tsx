import { Button } from '@mantine/core';
import { CONTROL_TEXTS_SCREEN } from '../../../texts/situation/control-screen.ts';
import { controlSentence } from '../../../texts/controls/control-texts.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';

/** An edit that creates an error is asked about before it is kept (ux:2.6); any other action keeps it. */
export function HeldEdit() {
  const held = useSchool((state) => state.held);
  const { keepHeld, dropHeld } = useActions();
  const names = useSettingNames();
  if (held === null) return null;
  return (
    <div className="held-edit">
      <InlineNotice kind="warning">
        {CONTROL_TEXTS_SCREEN.held}&nbsp;: {held.errors.map(({ control, findings }) => controlSentence(control, findings, names)).join(' ')}
        <span className="held-acts">
          <Button onClick={keepHeld}>{CONTROL_TEXTS_SCREEN.keepHeld}</Button>
          <Button onClick={dropHeld}>{CONTROL_TEXTS_SCREEN.dropHeld}</Button>
        </span>
      </InlineNotice>
    </div>
  );
}
