import { Button } from '@mantine/core';
import { CONTROL_TEXTS_SCREEN } from '../../../texts/situation/control-screen.ts';
import { runControlsAgain } from '../../controls/run-again.ts';
import { useSchoolStore } from '../../school/school-context.tsx';

/** « Lancer les contrôles »: the status line says what it found, the caption when. */
export function RunButton() {
  const store = useSchoolStore();
  return <Button onClick={() => store.setState({ notice: { kind: 'controls-run', ...runControlsAgain(store.getState()) } })}>{CONTROL_TEXTS_SCREEN.run}</Button>;
}
