import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { OPENED_EXTENSIONS } from '../../../../contract/console/opened-files.ts';
import { readScenarioFile } from '../../../../domain/training/scenario/scenario-file.ts';
import { handedScenarioWords, SCENARIO_FILE_TEXTS, scenarioRefusalLines } from '../../../../texts/training/scenario-files.ts';
import { useTakeHanded } from '../../../school/handed-file.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { keepScenario } from './scenario-files.tsx';

type Read = ReturnType<typeof readScenarioFile>;

/** A scenario that somebody opened from the desktop: what it is, and in « Formation » alone, the way to keep it. */
export function HandedScenario() {
  const { scenarios } = useActions();
  const isTraining = useSchool((state) => state.session?.training ?? false);
  const [read, setRead] = useState<Read>();
  const [said, setSaid] = useState<readonly string[]>([]);
  useTakeHanded(OPENED_EXTENSIONS.scenario, useCallback((file: File) => void file.text().then((text) => setRead(readScenarioFile(text))), []));
  if (read === undefined) return null;
  if (!read.ok) return <InlineNotice kind="warning">{scenarioRefusalLines(read.refusal).join(' ')}</InlineNotice>;
  const keep = async (): Promise<void> => {
    const troubles = await keepScenario(scenarios, read.value);
    setSaid(troubles);
    if (troubles.length === 0) setRead(undefined);
  };
  return (
    <section className="training-part" aria-label={SCENARIO_FILE_TEXTS.handed}>
      <p>{handedScenarioWords(read.value.title, read.value.steps.length)}</p>
      {isTraining ? <div><Button onClick={() => void keep()}>{SCENARIO_FILE_TEXTS.keepHanded}</Button></div> : <p>{SCENARIO_FILE_TEXTS.handedElsewhere}</p>}
      {said.length === 0 ? null : <InlineNotice kind="warning">{said.join(' ')}</InlineNotice>}
    </section>
  );
}
