import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { OpenedExchange } from '../../../../contract/console/exchange.contract.ts';
import { EXCHANGE_TEXTS, exchangeRefusal, otherSchoolSentence } from '../../../../texts/changes/exchange.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { useWrongFocus } from '../../../ui/fields/use-wrong-focus.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { StepSection } from '../../../importing/step-section.tsx';
import { ExchangePreview } from './exchange-preview.tsx';

type Opening = { readonly kind: 'asking' | 'opening' | 'failed' } | { readonly kind: 'answered'; readonly answer: OpenedExchange; readonly key: string };

/** A file of another console: its key, then what it holds before anything of it is added. */
export function ExchangeImport({ id }: { readonly id: string }) {
  const { exchange } = useActions();
  const [state, setState] = useState<Opening>({ kind: 'asking' });
  const open = (key: string): void => {
    setState({ kind: 'opening' });
    exchange.open({ id, key }).then((answer) => setState({ kind: 'answered', answer, key }), () => setState({ kind: 'failed' }));
  };
  const answer = state.kind === 'answered' ? state.answer : undefined;
  return (
    <>
      <StepSection step="key" isDone={answer?.kind === 'opened'}>
        {answer?.kind === 'opened' ? null : <KeyForm isBusy={state.kind === 'opening'} wrong={isWrongKey(state) ? exchangeRefusal('wrong-key') : undefined} onKey={open} />}
        <Closed state={state} />
      </StepSection>
      {state.kind === 'answered' && answer?.kind === 'opened' ? <ExchangePreview opened={answer} file={{ id, key: state.key }} /> : null}
    </>
  );
}

/** Why it stays closed. */
function Closed({ state }: { readonly state: Opening }) {
  const said = closedSentence(state);
  return said === undefined ? null : <InlineNotice kind="error"><bdi>{said}</bdi></InlineNotice>;
}

function isWrongKey(state: Opening): boolean {
  return state.kind === 'answered' && state.answer.kind === 'refused' && state.answer.reason === 'wrong-key';
}

/** What is not said in the field of the key. */
function closedSentence(state: Opening): string | undefined {
  if (isWrongKey(state)) return undefined;
  if (state.kind !== 'answered') return state.kind === 'failed' ? EXCHANGE_TEXTS.openFailed : undefined;
  const { answer } = state;
  if (answer.kind === 'opened') return undefined;
  return answer.kind === 'refused' ? exchangeRefusal(answer.reason) : otherSchoolSentence(answer.school);
}

interface KeyFormProps {
  readonly isBusy: boolean;
  /** Why the last key opened nothing. */
  readonly wrong: string | undefined;
  readonly onKey: (key: string) => void;
}

function KeyForm({ isBusy, wrong, onKey }: KeyFormProps) {
  const [key, setKey] = useState('');
  const [tried, setTried] = useState('');
  const form = useWrongFocus<HTMLFormElement>(wrong);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (key.trim() === '') return;
    setTried(key);
    onKey(key);
  };
  return (
    <form className="exchange-key" ref={form} onSubmit={submit}>
      <p className="quiet">{EXCHANGE_TEXTS.keyAsked}</p>
      <TextInput label={EXCHANGE_TEXTS.key} w={280} maxLength={200} autoComplete="off" spellCheck={false} value={key} error={key === tried ? wrong : undefined} onChange={(event) => setKey(event.currentTarget.value)} />
      <Button type="submit" loading={isBusy} disabled={key.trim() === ''}>{EXCHANGE_TEXTS.open}</Button>
    </form>
  );
}
