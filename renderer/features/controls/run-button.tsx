import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { CONTROL_TEXTS_SCREEN } from '../../../texts/situation/control-screen.ts';
import { runControlsAgain } from '../../controls/run-again.ts';
import { useSchoolStore } from '../../school/store/school-context.tsx';

/** « Lancer les contrôles »: the status line says what it found, as long as one looks at them; the caption says when. */
export function RunButton() {
  const store = useSchoolStore();
  useEffect(() => () => {
    if (store.getState().notice?.kind === 'controls-run') store.setState({ notice: null });
  }, [store]);
  return <Button onClick={() => store.setState({ notice: { kind: 'controls-run', ...runControlsAgain(store.getState()) } })}>{CONTROL_TEXTS_SCREEN.run}</Button>;
}
