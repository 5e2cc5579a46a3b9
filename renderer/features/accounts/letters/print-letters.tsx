import { Button, Radio, Textarea } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { AccountLetter } from '../../../../domain/accounts/account-letters.ts';
import type { Platform } from '../../../../domain/platforms/platform.ts';
import { LONGEST_PURPOSE } from '../../../../domain/roles/exported-list.ts';
import { LETTERS_TEXTS as TEXTS } from '../../../../texts/accounts/letters.ts';
import { TroubleNotice, type Trouble } from '../../../identity/trouble.tsx';
import { useProven } from '../../../identity/use-proven.ts';
import { useTellJournal } from '../../../paper/use-tell-journal.ts';
import { useWrongFocus } from '../../../ui/fields/use-wrong-focus.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { PrintedLetters, type LettersLayout } from './printed-letters.tsx';

interface PrintLettersProps {
  readonly letters: readonly AccountLetter[];
  readonly platform: Platform | undefined;
}

type PrintState = { readonly kind: 'asking' | 'busy' | 'printing' | 'done' | 'failed' } | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** Letters or labels, and what for; nothing is printed before the journal of the ENT bears how many, and why. */
export function PrintLetters({ letters, platform }: PrintLettersProps) {
  const tell = useTellJournal();
  const [layout, setLayout] = useState<LettersLayout>('letters');
  const [purpose, setPurpose] = useState('');
  const [missing, setMissing] = useState<{ readonly sentence: string }>();
  const fields = useWrongFocus<HTMLDivElement>(missing);
  const [state, setState] = useState<PrintState>({ kind: 'asking' });
  useProven(useCallback(() => setState({ kind: 'asking' }), []));
  const print = (): void => {
    const why = purpose.trim();
    if (why === '') return setMissing({ sentence: TEXTS.purposeMissing });
    setState({ kind: 'busy' });
    tell({ list: 'account-letters', lines: letters.length, purpose: why }).then((trouble) => setState(trouble === undefined ? { kind: 'printing' } : { kind: 'trouble', trouble }), () => setState({ kind: 'failed' }));
  };
  return (
    <div className="form-fields" ref={fields}>
      <Radio.Group label={TEXTS.layout} value={layout} onChange={(value) => setLayout(value === 'labels' ? 'labels' : 'letters')}>
        {(['letters', 'labels'] as const).map((one) => <Radio key={one} value={one} label={TEXTS.layouts[one]} />)}
      </Radio.Group>
      <Textarea
        label={TEXTS.purpose} description={TEXTS.purposeHint} required rows={2} maxLength={LONGEST_PURPOSE} value={purpose}
        error={missing?.sentence} onChange={(event) => { setPurpose(event.currentTarget.value); setMissing(undefined); }}
      />
      <div><Button disabled={letters.length === 0} loading={state.kind === 'busy'} onClick={print}>{TEXTS.print}</Button></div>
      {state.kind === 'trouble' ? <TroubleNotice trouble={state.trouble} /> : null}
      {state.kind === 'failed' ? <InlineNotice kind="error">{TEXTS.failed}</InlineNotice> : null}
      {state.kind === 'done' ? <InlineNotice kind="success">{TEXTS.done}</InlineNotice> : null}
      {state.kind === 'printing' ? <PrintedLetters letters={letters} layout={layout} platform={platform} onDone={() => setState({ kind: 'done' })} /> : null}
    </div>
  );
}
