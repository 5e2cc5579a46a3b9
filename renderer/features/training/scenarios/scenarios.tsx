import { useState } from 'react';
import { SCENARIO_TEXTS } from '../../../../texts/training/scenarios.ts';
import { SHIPPED, useScenarios } from '../../../training/scenario/scenario-store.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { OwnActs, ScenarioFileActs } from './scenario-files.tsx';
import { beginEditing, useEdited } from './editor/edited-scenario.ts';
import { ScenarioEditor } from './editor/scenario-editor.tsx';
import { ScenarioLine } from './scenario-line.tsx';

/** The scenarios of « Formation »: those that come with the console, then those of trainers. */
export function Scenarios() {
  const own = useScenarios((state) => state.own);
  const edited = useEdited((state) => state.scenario);
  const [trouble, setTrouble] = useState<readonly string[]>([]);
  if (edited !== undefined) return <ScenarioEditor written={edited} />;
  return (
    <section className="training-part scenario-lists" aria-label={SCENARIO_TEXTS.title}>
      <h2>{SCENARIO_TEXTS.title}</h2>
      <p className="quiet">{SCENARIO_TEXTS.purpose}</p>
      <ul className="scenario-list" aria-label={SCENARIO_TEXTS.shipped}>
        {SHIPPED.map((scenario) => <ScenarioLine key={scenario.id} scenario={scenario} />)}
      </ul>
      <h3>{SCENARIO_TEXTS.own}</h3>
      {own.length === 0 ? <p className="quiet">{SCENARIO_TEXTS.noOwn}</p> : (
        <ul className="scenario-list" aria-label={SCENARIO_TEXTS.own}>
          {own.map((scenario) => <ScenarioLine key={scenario.id} scenario={scenario}><OwnActs scenario={scenario} onEdit={() => beginEditing(scenario)} onTrouble={setTrouble} /></ScenarioLine>)}
        </ul>
      )}
      <ScenarioFileActs onWrite={() => beginEditing(undefined)} onTrouble={setTrouble} />
      {trouble.length === 0 ? null : (
        <InlineNotice kind="error" onClose={() => setTrouble([])}>{trouble.length === 1 ? trouble[0] : <ul className="lines">{trouble.map((line) => <li key={line}>{line}</li>)}</ul>}</InlineNotice>
      )}
    </section>
  );
}
