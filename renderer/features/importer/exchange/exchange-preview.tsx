import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { OpenedExchange } from '../../../../contract/console/exchange.contract.ts';
import type { Intended } from '../../../../domain/draft/intended.ts';
import type { WorkMark } from '../../../../domain/draft/work-mark.ts';
import { kindOfExchange, type ExchangedEntry } from '../../../../domain/exchange/exchange-content.ts';
import { isAdded, type ExchangeFate } from '../../../../domain/exchange/exchange-fate.ts';
import { addSentence, EXCHANGE_TEXTS, exchangeTitle, fateSentence, fingerprintWords, trustSentence } from '../../../../texts/changes/exchange.ts';
import { IMPORTER_TEXTS } from '../../../../texts/files/importer.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { useChangesEffect } from '../../../changes/use-changes-effect.ts';
import { WhatChanges } from '../../../changes/what-changes.tsx';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { usePersonNames } from '../../../sheets/use-person-names.ts';
import { useRefusal } from '../../../sheets/use-refusal.ts';
import { namedSentence, useSettingNames } from '../../../sheets/use-setting-names.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { StepSection } from '../../../importing/step-section.tsx';
import { KeptParts } from './kept-parts.tsx';
import { useExchangeFates } from './use-exchange-fates.ts';

type Opened = Extract<OpenedExchange, { kind: 'opened' }>;

/**
 * What the file holds, entry by entry, and what it really changes: the sentence of an entry is its author's, the values
 * are read here. Nothing is added before somebody says so, nor from an unknown computer before its fingerprint was compared.
 */
export function ExchangePreview({ opened, file }: { readonly opened: Opened; readonly file: { readonly id: string; readonly key: string } }) {
  const { content, kept } = opened;
  const now = useNow();
  const fates = useExchangeFates(content.entries);
  const wanted = useMemo(() => content.entries.filter((_, i) => isAdded(fates[i] ?? { kind: 'done' })), [content, fates]);
  const [isCompared, setCompared] = useState(false);
  const isTrusted = opened.trust === 'known' || opened.isMine || isCompared;
  return (
    <>
      <StepSection step="preview" isDone={isTrusted}>
        <h3><bdi>{exchangeTitle(kindOfExchange(content), content, now)}</bdi></h3>
        {content.message === '' ? null : <blockquote><bdi>{content.message}</bdi></blockquote>}
        <Sender opened={opened} isCompared={isCompared} onCompared={setCompared} />
        <ul className="import-lines">
          {content.entries.map((entry, i) => <EntryLine key={`${entry.createdAt}-${String(i)}`} entry={entry} fate={fates[i] ?? { kind: 'done' }} />)}
        </ul>
        {wanted.length === 0 ? null : <Effect entries={wanted} />}
      </StepSection>
      <StepSection step="draft" isDone={false}><AddEntries opened={opened} entries={wanted} isTrusted={isTrusted} isCompared={isCompared} /></StepSection>
      {kept.length === 0 ? null : <KeptParts lines={kept} isTrusted={isTrusted} file={file} />}
    </>
  );
}

interface SenderProps {
  readonly opened: Opened;
  readonly isCompared: boolean;
  readonly onCompared: (isCompared: boolean) => void;
}

function Sender({ opened: { trust, isMine, fingerprint }, isCompared, onCompared }: SenderProps) {
  const isSure = trust === 'known' || isMine;
  return (
    <InlineNotice kind={isSure ? 'success' : 'warning'}>
      {trustSentence(trust, isMine)} <strong>{fingerprintWords(fingerprint)}</strong>
      {isSure ? null : <Checkbox mt={8} label={EXCHANGE_TEXTS.compared} checked={isCompared} onChange={(event) => onCompared(event.currentTarget.checked)} />}
    </InlineNotice>
  );
}

function EntryLine({ entry, fate }: { readonly entry: ExchangedEntry; readonly fate: ExchangeFate }) {
  const names = useSettingNames();
  const people = usePersonNames();
  const said = fateSentence(fate, people);
  return (
    <li>
      <bdi>{namedSentence(entry.intention, names)}</bdi>
      {said === undefined ? null : <p className="quiet">{said}</p>}
    </li>
  );
}

function Effect({ entries }: { readonly entries: readonly ExchangedEntry[] }) {
  const effect = useChangesEffect(useMemo(() => entries.flatMap(({ changes }) => changes), [entries]));
  return <section className="exchange-effect" aria-label={EXCHANGE_TEXTS.whatChanges}><WhatChanges {...effect} /></section>;
}

interface AddEntriesProps {
  readonly opened: Opened;
  readonly entries: readonly ExchangedEntry[];
  readonly isTrusted: boolean;
  readonly isCompared: boolean;
}

function AddEntries({ opened, entries, isTrusted, isCompared }: AddEntriesProps) {
  const { record, exchange, mark } = useActions();
  const me = useSchool(({ actor }) => actor?.accountId);
  const people = usePersonNames();
  const { refusal, attempt } = useRefusal('exchange');
  const [wasAsked, setAsked] = useState(false);
  const marks = marksFor(opened.content, me);
  // A copy may hold nothing but what was noted as done by hand.
  const left = entries.length + (wasAsked ? 0 : marks.length);
  const add = (): void => {
    // Not remembered: it is asked again, which is safe.
    if (isCompared) exchange.trust({ fingerprint: opened.fingerprint, accountId: opened.content.author.accountId }).catch(() => undefined);
    attempt(entries.map((entry) => record(asIntended(entry))).find((said) => said !== undefined));
    putBack(marks, mark);
    setAsked(true);
  };
  return (
    <>
      {wasAsked && entries.length === 0
        ? <InlineNotice kind="success">{EXCHANGE_TEXTS.added} <Link to="/synchronisation">{IMPORTER_TEXTS.openSync}</Link></InlineNotice>
        : <p>{entries.length === 0 ? EXCHANGE_TEXTS.nothingToAdd : addSentence(entries.length)}</p>}
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal, people)}</InlineNotice>}
      <Button variant="filled" disabled={left === 0 || !isTrusted} onClick={add}>{EXCHANGE_TEXTS.add}</Button>
    </>
  );
}

/** What the author of a copy noted beside, for themselves alone. */
function marksFor({ author, copy }: Opened['content'], me: string | undefined): readonly WorkMark[] {
  return author.accountId === me ? (copy?.marks ?? []) : [];
}

/** What was done by hand in the ENT, or given up, is noted again beside what comes back. */
function putBack(marks: readonly WorkMark[], mark: ReturnType<typeof useActions>['mark']): void {
  for (const [kind, some] of Map.groupBy(marks, (one) => one.kind)) mark(kind, some, true);
}

/** It was meant by somebody else then: here it begins now. */
function asIntended({ intention, changes, atomic, plannedFor }: ExchangedEntry): Intended {
  return { intention, changes, atomic, ...(plannedFor === undefined ? {} : { plannedFor }) };
}
