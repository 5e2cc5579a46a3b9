import type { ScenarioStep } from '../../../../../domain/training/scenario/scenario.ts';
import { typeset } from '../../../../../texts/language/typography.ts';
import { sourceLine } from '../../../../../texts/language/source-words.ts';
import { SCREEN_TITLES } from '../../../../../texts/frame/app.ts';
import { EDITOR_TEXTS } from '../../../../../texts/training/scenario-editor.ts';
import { expectedWords, SCENARIO_TEXTS, stepRank } from '../../../../../texts/training/scenarios.ts';
import { useSettingNames } from '../../../../sheets/use-setting-names.ts';

interface StepPreviewProps {
  readonly step: ScenarioStep;
  readonly rank: number;
  readonly steps: number;
}

/** The step as the trainee will read it. */
export function StepPreview({ step: { instruction, hint, where, source, expected }, rank, steps }: StepPreviewProps) {
  const names = useSettingNames();
  return (
    <section className="editor-preview" aria-label={EDITOR_TEXTS.preview}>
      <h3>{EDITOR_TEXTS.preview}</h3>
      <p><strong>{stepRank(rank, steps)}</strong> <span className="strip-instruction">{typeset(instruction)}</span></p>
      <p><strong>{SCENARIO_TEXTS.hint}{'\u00A0'}:</strong> {typeset(hint)}{source === undefined ? null : <span className="quiet"> {sourceLine(source)}.</span>}</p>
      <p className="quiet">{SCREEN_TITLES[where.screen]}{where.target === undefined ? '' : ` · ${typeset(where.target)}`}</p>
      {expected.length === 0 ? null : <p>{expectedWords(expected, names)}</p>}
    </section>
  );
}
