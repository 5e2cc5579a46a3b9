import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { FIRST_RUN_TEXTS } from '../../../texts/first-run/first-run.ts';
import { useActions } from '../../school/store/school-context.tsx';
import { useGo } from '../../training/use-go.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';

/** « Découvrir en formation », where whoever started this console can open it: no door that leads nowhere. */
export function DiscoverTraining() {
  const opens = useTrainingOpens();
  const { go, trouble, isGoing } = useGo('enter');
  if (!opens) return null;
  return (
    <div className="form-fields">
      <div><Button disabled={isGoing} onClick={go}>{FIRST_RUN_TEXTS.train}</Button></div>
      <p className="quiet">{FIRST_RUN_TEXTS.trainHow}</p>
      {trouble === '' ? null : <InlineNotice kind="error">{trouble}</InlineNotice>}
    </div>
  );
}

function useTrainingOpens(): boolean {
  const { training } = useActions();
  const [opens, setOpens] = useState(false);
  useEffect(() => {
    training.status().then((status) => setOpens(status.opens), () => undefined);
  }, [training]);
  return opens;
}
