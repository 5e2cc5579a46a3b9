import { Button, Switch } from '@mantine/core';
import type { UpdateState } from '../../../../contract/console/updates.contract.ts';
import { checkedSentence, foundSentence, UPDATE_TEXTS } from '../../../../texts/station/updates.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { useUpdates } from './use-updates.ts';

/** Newer versions of the program: looked for, brought and checked, installed by nobody but the person (decision 39). */
export function Updates() {
  const { state, said, isBusy, check, setDaily, obtain } = useUpdates();
  if (state === undefined) return null;
  return (
    <section className="form-fields" aria-label={UPDATE_TEXTS.title}>
      <h2>{UPDATE_TEXTS.title}</h2>
      <dl className="facts"><dt>{UPDATE_TEXTS.version}</dt><dd>{state.version}</dd></dl>
      {state.feed === null ? <p>{UPDATE_TEXTS.none}</p> : (
        <>
          <Switch label={UPDATE_TEXTS.daily} description={UPDATE_TEXTS.dailyHelp} checked={state.isDaily} onChange={(event) => setDaily(event.currentTarget.checked)} />
          <dl className="facts"><dt>{UPDATE_TEXTS.feed}</dt><dd>{state.feed}</dd></dl>
          <p><output>{checkedSentence(state)}</output></p>
          <div><Button onClick={check} disabled={isBusy}>{UPDATE_TEXTS.check}</Button></div>
          {state.found === null ? null : <Found found={state.found} isBusy={isBusy} onObtain={obtain} />}
        </>
      )}
      {said === undefined ? null : <InlineNotice kind={said.kind}>{said.text}{said.path === undefined ? null : <> <CopyButton label={UPDATE_TEXTS.copy} text={said.path} /></>}</InlineNotice>}
    </section>
  );
}

interface FoundProps {
  readonly found: NonNullable<UpdateState['found']>;
  readonly isBusy: boolean;
  readonly onObtain: () => void;
}

function Found({ found, isBusy, onObtain }: FoundProps) {
  return (
    <>
      <p><strong>{foundSentence(found)}</strong></p>
      <h3>{UPDATE_TEXTS.notes}</h3>
      {found.notes.split('\n').map((line) => <p key={line}>{line}</p>)}
      <p className="quiet">{UPDATE_TEXTS.keep}</p>
      <div><Button onClick={onObtain} disabled={isBusy}>{isBusy ? UPDATE_TEXTS.obtaining : UPDATE_TEXTS.obtain}</Button></div>
    </>
  );
}
