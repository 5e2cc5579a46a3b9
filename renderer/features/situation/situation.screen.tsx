import { Button, NativeSelect } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { waitingEntries } from '../../../domain/draft/waiting-entries.ts';
import type { Person } from '../../../domain/directory/person.ts';
import { directionOf, namedIn } from '../../../domain/situation/situation.ts';
import { dataDate, SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { printedHead, SITUATION_TEXTS, situationCaption, situationQuestion } from '../../../texts/situation/situation.ts';
import type { ControlPass } from '../../controls/control-results.ts';
import { useControlPass } from '../../controls/use-control-pass.ts';
import { usePrint } from '../../paper/use-print.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { sentenceName } from '../../ui/person-name.tsx';
import { useNow } from '../../ui/use-now.ts';
import { OwnActs } from './own-acts.tsx';
import { SituationLines } from './situation-lines.tsx';
import { WhatIsSeen } from './what-is-seen.tsx';

/** « Suis-je bien paramétré ? », answered on one page that can be printed (ux:2.20). */
export function SituationScreen() {
  const { refresh } = useActions();
  const pass = useControlPass();
  const print = usePrint(SCREEN_TITLES.situation);
  return (
    <div className="screen situation">
      <div className="screen-head">
        <h1>{SCREEN_TITLES.situation}</h1>
        <div className="screen-actions">
          <Button onClick={refresh}>{SITUATION_TEXTS.refresh}</Button>
          <Button onClick={print}>{SITUATION_TEXTS.print}</Button>
        </div>
      </div>
      {pass === undefined ? <p className="quiet">{SITUATION_TEXTS.checking}</p> : <Situation pass={pass} />}
    </div>
  );
}

function Situation({ pass }: { readonly pass: ControlPass }) {
  const { ground, results } = pass;
  const { id: asked } = useSearch({ from: '/ma-situation' });
  const name = useSchool((state) => state.actor?.name ?? '');
  const receivedAt = useSchool((state) => state.status.receivedAt);
  const now = useNow();
  const direction = useMemo(() => directionOf(ground), [ground]);
  const me = namedIn(direction, name);
  const [chosen, setChosen] = useState(asked);
  const person = me ?? direction.find(({ id }) => id === chosen) ?? direction[0];
  if (person === undefined) return <EmptyResult sentence={SITUATION_TEXTS.nobody} />;
  const subject = { name: sentenceName(person), civility: person.civility, isReader: me !== undefined };
  return (
    <>
      <PrintedHead />
      <p className="quiet">{situationCaption(subject, dataDate(receivedAt, now))}</p>
      {me === undefined ? <Choice people={direction} chosen={person} onChoose={setChosen} /> : null}
      <div className="situation-page">
        <section className="dashboard-panel" aria-label={SITUATION_TEXTS.lines}>
          <h2>{situationQuestion(subject)}</h2>
          <SituationLines pass={pass} person={person} subject={subject} />
        </section>
        <OwnActs results={results} subject={subject} />
        <WhatIsSeen person={person} subject={subject} />
      </div>
    </>
  );
}

function PrintedHead() {
  const school = useSchool((state) => state.school?.name ?? '');
  const unsent = useSchool(({ draft }) => waitingEntries(draft).length);
  return <p className="print-only">{printedHead(school, useNow(), unsent)}</p>;
}

interface ChoiceProps {
  readonly people: readonly Person[];
  readonly chosen: Person;
  readonly onChoose: (id: string) => void;
}

/** For who is not of the direction, or is not told apart in it. */
function Choice({ people, chosen, onChoose }: ChoiceProps) {
  return (
    <NativeSelect
      className="situation-choice"
      label={SITUATION_TEXTS.who}
      value={chosen.id}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={people.map((one) => ({ value: one.id, label: sentenceName(one) }))}
    />
  );
}
