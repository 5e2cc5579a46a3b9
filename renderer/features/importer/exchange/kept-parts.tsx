import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { KeptLine, KeptPart } from '../../../../contract/console/kept-here.ts';
import { KEPT_LABELS, KEPT_TEXTS, keptSentence } from '../../../../texts/station/kept-here.ts';
import { StepSection } from '../../../importing/step-section.tsx';
import { useActions } from '../../../school/store/school-context.tsx';
import { toggled } from '../../../ui/fields/toggled.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';

interface KeptPartsProps {
  readonly lines: readonly KeptLine[];
  /** Whether whoever signed the file is known. */
  readonly isTrusted: boolean;
  /** The file and its key: the console reads it again. */
  readonly file: { readonly id: string; readonly key: string };
}

type State = 'asking' | 'busy' | 'restored' | 'refused' | 'failed';

/** What the old computer kept beside its work, part by part; nothing comes back that nobody ticked. */
export function KeptParts({ lines, isTrusted, file }: KeptPartsProps) {
  const { exchange, savePreferences } = useActions();
  const [ticked, setTicked] = useState<ReadonlySet<KeptPart>>(() => new Set(lines.filter(({ fate }) => fate === 'new' || fate === 'joined').map(({ part }) => part)));
  const [state, setState] = useState<State>('asking');
  const restore = async (): Promise<State> => {
    const answer = await exchange.restore({ ...file, parts: [...ticked] });
    if (answer.kind === 'refused') return 'refused';
    savePreferences(answer.preferences);
    return 'restored';
  };
  const begin = (): void => {
    setState('busy');
    restore().then(setState, () => setState('failed'));
  };
  return (
    <StepSection step="station" isDone={state === 'restored'}>
      <p className="quiet">{KEPT_TEXTS.intro}</p>
      <ul className="import-lines">
        {lines.map((line) => <Line key={line.part} line={line} isTicked={ticked.has(line.part)} isOver={state === 'restored'} onTick={() => setTicked(toggled(ticked, line.part))} />)}
      </ul>
      <p className="quiet">{KEPT_TEXTS.notHere}</p>
      <Ending state={state} />
      {state === 'restored' ? null : <Button variant="filled" loading={state === 'busy'} disabled={!isTrusted || ticked.size === 0} onClick={begin}>{KEPT_TEXTS.restore}</Button>}
    </StepSection>
  );
}

interface LineProps {
  readonly line: KeptLine;
  readonly isTicked: boolean;
  readonly isOver: boolean;
  readonly onTick: () => void;
}

function Line({ line, isTicked, isOver, onTick }: LineProps) {
  const mayCome = line.fate !== 'same' && line.fate !== 'unreadable';
  return (
    <li>
      <Checkbox label={KEPT_LABELS[line.part]} description={<bdi>{keptSentence(line)}</bdi>} checked={isTicked} disabled={!mayCome || isOver} onChange={onTick} />
    </li>
  );
}

function Ending({ state }: { readonly state: State }) {
  if (state === 'asking' || state === 'busy') return null;
  return <InlineNotice kind={state === 'restored' ? 'success' : 'error'}>{KEPT_TEXTS[state]}</InlineNotice>;
}
