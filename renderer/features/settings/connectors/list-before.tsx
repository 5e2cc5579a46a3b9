import { Button } from '@mantine/core';
import { useState } from 'react';
import { returnToList, type ListBefore } from '../../../../domain/connectors/spaces/list-before.ts';
import { STEP_TEXTS as TEXTS } from '../../../../texts/connectors/connector-timing.ts';
import { holderWords, unitValueWords } from '../../../../texts/connectors/unit-words.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { useActions, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { MOST_SHOWN } from './part-props.ts';

interface ListBeforeProps {
  readonly step: string;
  readonly label: string;
  readonly before: ListBefore;
}

/** What a step replaced, and the way back for what the school knows of it. */
export function ListBeforePart({ step, label, before }: ListBeforeProps) {
  const names = useSettingNames();
  const words = ({ access, subject }: ListBefore['entries'][number]): string => (access === null ? TEXTS.unknownHere(subject) : holderWords(access, names));
  return (
    <section className="form-fields" aria-label={label}>
      <h4>{label}</h4>
      <p className="quiet">{before.kind === 'thread' ? TEXTS.beforeHow : TEXTS.beforeRightHow}</p>
      <table className="school-table" aria-label={label}>
        <thead><tr><th scope="col">{TEXTS.who}</th><th scope="col">{TEXTS.held}</th></tr></thead>
        <tbody>
          {before.entries.slice(0, MOST_SHOWN).map((entry) => (
            <tr key={entry.subject}><th scope="row"><bdi>{words(entry)}</bdi></th><td>{unitValueWords({ kind: 'rubriqueAccess' }, entry.held, names.serviceRole)}</td></tr>
          ))}
        </tbody>
      </table>
      {before.entries.length > MOST_SHOWN ? <p className="quiet">{TEXTS.more(before.entries.length - MOST_SHOWN)}</p> : null}
      <PrepareReturn step={step} before={before} />
    </section>
  );
}

function PrepareReturn({ step, before }: Pick<ListBeforeProps, 'step' | 'before'>) {
  const [said, setSaid] = useState<string | null>(null);
  const store = useSchoolStore();
  const { record } = useActions();
  const names = useSettingNames();
  const prepare = (): void => {
    const intended = returnToList(store.getState().view, before, step);
    const refusal = intended === undefined ? undefined : record(intended);
    if (refusal !== undefined) setSaid(refusalSentence(refusal, names.person));
    else setSaid(intended === undefined ? TEXTS.nothingToReturn : TEXTS.prepared);
  };
  return said === null ? <div><Button onClick={prepare}>{TEXTS.prepareReturn}</Button></div> : <InlineNotice kind="info">{said}</InlineNotice>;
}
