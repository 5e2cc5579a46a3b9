import { Button } from '@mantine/core';
import { SCREEN_TITLES, type ScreenId } from '../../../texts/frame/app.ts';
import { HELP_TEXTS, SCREEN_HELP, type HelpKey } from '../../../texts/frame/help.ts';
import { keyList } from '../../keys/key-list.ts';
import { useKeyChoices } from '../../keys/key-map.ts';
import { Dialog } from '../../ui/dialogs/dialog.tsx';

/** F1: what the screen is for, where its twin is in the ENT, how to do things, and the keys. */
export function HelpPanel({ screen, onClose }: { readonly screen: ScreenId; readonly onClose: () => void }) {
  const help = SCREEN_HELP[screen];
  return (
    <Dialog onClose={onClose} size={640} title={HELP_TEXTS.title(SCREEN_TITLES[screen])}>
      <div className="help">
        <h3>{HELP_TEXTS.purpose}</h3>
        <p>{help.purpose}</p>
        {help.twin === null ? null : (
          <>
            <h3>{HELP_TEXTS.twin}</h3>
            <p>{help.twin}</p>
          </>
        )}
        <h3>{HELP_TEXTS.how}</h3>
        <ul className="help-steps">{help.steps.map((step) => <li key={step}>{step}</li>)}</ul>
        {help.keys.length === 0 ? null : <KeyList title={HELP_TEXTS.keys} keys={help.keys} />}
        <KeyList title={HELP_TEXTS.common} keys={keyList(useKeyChoices())} />
      </div>
      <div className="dialog-actions">
        <Button data-autofocus onClick={onClose}>{HELP_TEXTS.close}</Button>
      </div>
    </Dialog>
  );
}

function KeyList({ title, keys }: { readonly title: string; readonly keys: readonly HelpKey[] }) {
  return (
    <>
      <h3>{title}</h3>
      <dl className="key-list">
        {keys.map(({ keys: pressed, does }) => (
          <div key={pressed}>
            <dt><kbd>{pressed}</kbd></dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
