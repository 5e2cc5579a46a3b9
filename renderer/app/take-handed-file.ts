import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { OPENED_EXTENSIONS } from '../../contract/console/opened-files.ts';
import { useActions, useSchool, useSchoolStore } from '../school/store/school-context.tsx';
import { keepHanded } from '../school/handed-file.ts';

/** Brings a file that somebody opened from the desktop to the screen that shows what it holds; nothing of it is applied by opening it. */
export function useHandedFile(): void {
  const { importer } = useActions();
  const handed = useSchool((state) => state.handed);
  const isReady = useSchool((state) => state.phase === 'ready');
  const navigate = useNavigate();
  const store = useSchoolStore();
  // One waits perhaps from before this page.
  const taken = useRef<number>(undefined);
  useEffect(() => {
    if (!isReady || handed === taken.current) return;
    taken.current = handed;
    const take = async (): Promise<void> => {
      const file = await importer.handed();
      if (file === null) return;
      if ('trouble' in file) return store.setState({ notice: { kind: 'not-opened', ...file } });
      const isScenario = file.name.toLowerCase().endsWith(OPENED_EXTENSIONS.scenario);
      keepHanded(new File([file.bytes], file.name));
      await navigate({ to: isScenario ? '/formation' : '/importer' });
    };
    // A console that is gone is told elsewhere.
    take().catch(() => undefined);
  }, [handed, isReady, importer, navigate, store]);
}
