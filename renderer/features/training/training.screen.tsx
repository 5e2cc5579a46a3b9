import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TrainerView } from './trainer/trainer-view.tsx';
import { EnterTraining } from './enter-training.tsx';
import { HandedScenario } from './scenarios/handed-scenario.tsx';
import { Scenarios } from './scenarios/scenarios.tsx';
import { TrainingSchool } from './school/training-school.tsx';

/**
 * « Formation » (ux §2.17). From a real console, the way in. In the training, one part after another, each a component of its own
 * in its own room, told nothing by this screen:
 * - `school/` the fictitious school and what its simulated ENT does on demand;
 * - `scenarios/` the scenarios, and the form in which trainers write theirs;
 * - `trainer/` the trainer's view: mounted here last, as `<TrainerView />`.
 * What follows the trainee on every screen (band, current step, spotlight) is in renderer/training, mounted in renderer/app.
 */
export function TrainingScreen() {
  const isTraining = useSchool((state) => state.session?.training ?? false);
  return (
    <Screen title={SCREEN_TITLES.training}>
      <div className="training-parts"><HandedScenario />{isTraining ? <Training /> : <EnterTraining />}</div>
    </Screen>
  );
}

function Training() {
  return (
    <>
      <TrainingSchool />
      <Scenarios />
      <TrainerView />
    </>
  );
}
