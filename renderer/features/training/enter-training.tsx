import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { TRAINING_TEXTS } from '../../../texts/training/training.ts';
import { useActions } from '../../school/school-context.tsx';
import { useGo } from '../../training/use-go.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';

/** The way into « Formation », or how to start it where this console cannot. */
export function EnterTraining() {
  const { training } = useActions();
  const [opens, setOpens] = useState<boolean>();
  useEffect(() => {
    training.status().then((status) => setOpens(status.opens), () => setOpens(false));
  }, [training]);
  return (
    <section className="training-part" aria-label={TRAINING_TEXTS.bandLabel}>
      <p>{TRAINING_TEXTS.purpose}</p>
      <p>{TRAINING_TEXTS.untouched}</p>
      {opens === undefined ? null : opens ? <EnterButton /> : <p>{TRAINING_TEXTS.startIt} <code>{TRAINING_TEXTS.command}</code></p>}
    </section>
  );
}

function EnterButton() {
  const { go, isGoing, trouble } = useGo('enter');
  return (
    <>
      <div><Button variant="filled" disabled={isGoing} onClick={go}>{TRAINING_TEXTS.enter}</Button></div>
      {trouble === '' ? null : <InlineNotice kind="error">{trouble}</InlineNotice>}
      <output className="quiet">{isGoing ? TRAINING_TEXTS.entering : ''}</output>
    </>
  );
}
