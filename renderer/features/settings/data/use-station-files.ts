import { useEffect, useState } from 'react';
import type { StationFiles } from '../../../../contract/console/station.contract.ts';
import { useActions } from '../../../school/store/school-context.tsx';

/** What the console keeps on this computer, once it has said it. */
export function useStationFiles(): StationFiles | undefined {
  const { readFiles } = useActions();
  const [files, setFiles] = useState<StationFiles>();
  useEffect(() => {
    void readFiles().then(setFiles);
  }, [readFiles]);
  return files;
}
