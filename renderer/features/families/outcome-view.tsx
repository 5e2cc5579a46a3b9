import { Button } from '@mantine/core';
import type { Ref } from 'react';
import type { HelpOutcome } from '../../../domain/families/help-tree.ts';
import { FAMILIES_TEXTS, HELP_ACTOR_LABELS } from '../../../texts/families/families.ts';
import { sourceLine } from '../../../texts/language/source-words.ts';
import { usePrint } from '../../paper/use-print.ts';
import { CopyButton } from '../../ui/copy-button.tsx';

interface OutcomeViewProps {
  readonly ref: Ref<HTMLHeadingElement>;
  readonly outcome: HelpOutcome;
}

/** What there is to do, by whom and where, and the page that the parent goes home with. */
export function OutcomeView({ ref, outcome }: OutcomeViewProps) {
  return (
    <div className="families-end">
      <section className="families-card no-print" aria-labelledby="families-title">
        <h2 id="families-title" ref={ref} tabIndex={-1}>{outcome.title}</h2>
        <h3>{FAMILIES_TEXTS.acts}</h3>
        <p>{HELP_ACTOR_LABELS[outcome.actor]}</p>
        <h3>{FAMILIES_TEXTS.steps}</h3>
        <ol className="families-lines">{outcome.steps.map((step) => <li key={step}>{step}</li>)}</ol>
        {outcome.path === undefined ? null : <WayThere path={outcome.path} />}
        {outcome.message === undefined ? null : <MessageToActor message={outcome.message} />}
        <p className="quiet">{sourceLine(outcome.source)}</p>
      </section>
      {outcome.sheet === undefined ? null : <ParentSheet sheet={outcome.sheet} />}
    </div>
  );
}

function WayThere({ path }: { readonly path: string }) {
  return (
    <>
      <h3>{FAMILIES_TEXTS.path}</h3>
      <p>{path} <CopyButton label={FAMILIES_TEXTS.copyPath} done={FAMILIES_TEXTS.pathCopied} text={path} /></p>
    </>
  );
}

function MessageToActor({ message }: { readonly message: string }) {
  return (
    <>
      <h3>{FAMILIES_TEXTS.message}</h3>
      <p className="families-message">{message}</p>
      <p className="quiet">{FAMILIES_TEXTS.messageNames} <CopyButton text={message} /></p>
    </>
  );
}

/** In large type, in short lines: as it is printed. */
function ParentSheet({ sheet }: { readonly sheet: NonNullable<HelpOutcome['sheet']> }) {
  const print = usePrint(sheet.title);
  return (
    <section className="families-sheet" aria-label={FAMILIES_TEXTS.sheet}>
      <div className="families-sheet-head no-print">
        <span className="quiet">{FAMILIES_TEXTS.sheet}</span>
        <Button onClick={print}>{FAMILIES_TEXTS.printSheet}</Button>
      </div>
      <h2>{sheet.title}</h2>
      <ol>{sheet.lines.map((line) => <li key={line}>{line}</li>)}</ol>
    </section>
  );
}
