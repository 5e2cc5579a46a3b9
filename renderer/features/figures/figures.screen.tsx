import { FIGURES_TEXTS as TEXTS } from '../../../texts/figures/figures.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { Screen } from '../../ui/screen.tsx';
import { useNow } from '../../ui/use-now.ts';
import { GarCoveragePart } from './gar-coverage-part.tsx';
import { RubriqueLifePart } from './rubrique-life-part.tsx';

/** « Indicateurs »: how the ENT is used here, by groups of people, never by person (S3-013). */
export function FiguresScreen() {
  // Figures of a day: a chart is not drawn again each minute.
  const day = useNow().slice(0, 10);
  return (
    <Screen title={SCREEN_TITLES.figures} banner={<p className="quiet figures-purpose">{TEXTS.purpose} {TEXTS.nobody}</p>}>
      <div className="figures">
        <RubriqueLifePart now={`${day}T23:59:59.999Z`} />
        <GarCoveragePart />
      </div>
    </Screen>
  );
}
