import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { copiedSentence, TRAINING_TEXTS, trainingTroubleSentence } from '../../../texts/training/training.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';
import { troubleOf } from '../../training/training-trouble.ts';
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
      {opens === undefined ? null : opens ? <><EnterButton /><CopyShape /></> : <InlineNotice kind="info">{trainingTroubleSentence('no-launcher')}</InlineNotice>}
    </section>
  );
}

/** Takes the shape of this school to « Formation », without anybody. */
function CopyShape() {
  const { training } = useActions();
  const isIn = useSchool((state) => state.phase === 'ready');
  const [told, setTold] = useState<{ readonly kind: 'success' | 'error'; readonly sentence: string }>();
  const [isCopying, setCopying] = useState(false);
  const copy = async (): Promise<void> => {
    setCopying(true);
    try {
      setTold({ kind: 'success', sentence: copiedSentence((await training.copyShape()).people) });
    } catch (error) {
      setTold({ kind: 'error', sentence: trainingTroubleSentence(troubleOf(error)) });
    } finally {
      setCopying(false);
    }
  };
  if (!isIn) return null;
  return (
    <>
      <p className="quiet">{TRAINING_TEXTS.copyHelp}</p>
      <div><Button disabled={isCopying} onClick={() => void copy()}>{TRAINING_TEXTS.copy}</Button></div>
      {told === undefined ? null : <InlineNotice kind={told.kind}>{told.sentence}</InlineNotice>}
      <output className="quiet">{isCopying ? TRAINING_TEXTS.copying : ''}</output>
    </>
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
