import { ORPCError } from '@orpc/client';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { readScenarioFile, SCENARIO_EXTENSION } from '../../../../domain/training/scenario/scenario-file.ts';
import type { TrainingScenario } from '../../../../domain/training/scenario/scenario.ts';
import { removeQuestion, SCENARIO_FILE_TEXTS, scenarioRefusalLines } from '../../../../texts/training/scenario-files.ts';
import { SCENARIO_TEXTS } from '../../../../texts/training/scenarios.ts';
import type { SchoolActions } from '../../../school/store/create-school-actions.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { readKept, SHIPPED } from '../../../training/scenario/scenario-store.ts';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { OpenFileButton } from '../../../ui/fields/open-file-button.tsx';
import { readGivenFile } from '../../../ui/read-given-file.ts';
import { saveDataFile } from '../../../ui/save-file.ts';

/** Says what went wrong, line by line; nothing when all is well. */
type Tell = (lines: readonly string[]) => void;

interface FileActsProps {
  readonly onWrite: () => void;
  readonly onTrouble: Tell;
}

/** « Écrire un scénario… », « Ouvrir un fichier… ». */
export function ScenarioFileActs({ onWrite, onTrouble }: FileActsProps) {
  const { scenarios } = useActions();
  return (
    <div className="scenario-acts">
      <Button onClick={onWrite}>{SCENARIO_TEXTS.write}</Button>
      <OpenFileButton label={SCENARIO_TEXTS.open} field={SCENARIO_FILE_TEXTS.file} accept={`${SCENARIO_EXTENSION},.json`} onFile={(file) => void takeFile(scenarios, file).then(onTrouble)} />
    </div>
  );
}

/** Reads a file and keeps its scenario; why it does not, else nothing. */
async function takeFile(client: SchoolActions['scenarios'], file: File): Promise<readonly string[]> {
  const read = await readGivenFile(file, readScenarioFile);
  return read.ok ? keepScenario(client, read.value) : scenarioRefusalLines(read.refusal);
}

/** Keeps a scenario on this computer; why it does not, else nothing. */
export async function keepScenario(client: SchoolActions['scenarios'], scenario: TrainingScenario): Promise<readonly string[]> {
  if (SHIPPED.some(({ id }) => id === scenario.id)) return [SCENARIO_FILE_TEXTS.shippedName];
  try {
    await client.save(scenario);
    await readKept(client);
    return [];
  } catch (error) {
    return [error instanceof ORPCError && error.code === 'TOO_MANY' ? SCENARIO_FILE_TEXTS.tooMany : SCENARIO_FILE_TEXTS.notKept];
  }
}

interface OwnActsProps {
  readonly scenario: TrainingScenario;
  readonly onEdit: () => void;
  readonly onTrouble: Tell;
}

/** What may be done with a scenario of a trainer. */
export function OwnActs({ scenario, onEdit, onTrouble }: OwnActsProps) {
  const { scenarios } = useActions();
  const [isAsked, setAsked] = useState(false);
  const remove = (): void => {
    setAsked(false);
    scenarios.remove({ id: scenario.id }).then(() => readKept(scenarios), () => onTrouble([SCENARIO_FILE_TEXTS.notKept]));
  };
  return (
    <>
      <Button size="compact-sm" onClick={onEdit}>{SCENARIO_TEXTS.edit}</Button>
      <Button size="compact-sm" onClick={() => saveScenario(scenario)}>{SCENARIO_TEXTS.save}</Button>
      <Button size="compact-sm" onClick={() => setAsked(true)}>{SCENARIO_TEXTS.remove}</Button>
      {isAsked ? (
        <ConfirmDialog title={removeQuestion(scenario.title)} action={SCENARIO_FILE_TEXTS.removeAction} isDangerous onConfirm={remove} onCancel={() => setAsked(false)}>
          <p>{SCENARIO_FILE_TEXTS.removeLoses}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

/** Gives the file of a scenario to the browser. */
export function saveScenario(scenario: TrainingScenario): void {
  saveDataFile(scenario, `${scenario.id}${SCENARIO_EXTENSION}`);
}
