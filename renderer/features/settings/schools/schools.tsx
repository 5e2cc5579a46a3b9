import { useCallback, useEffect, useState } from 'react';
import type { StationSchool } from '../../../../contract/console/schools.contract.ts';
import { SCHOOLS_TEXTS } from '../../../../texts/station/schools.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { AddSchool } from './add-school.tsx';
import { CopyModel } from './copy-model.tsx';
import { SchoolTable } from './school-table.tsx';

/** The schools of this computer in one list: what waits in each, what its controls say, and the way in. */
export function Schools() {
  const { schools } = useActions();
  const noted = useSchool((state) => state.controlsNoted);
  const [list, setList] = useState<readonly StationSchool[]>();
  const again = useCallback(() => {
    // While it is locked, the page says so by itself.
    schools.list().then(setList, () => undefined);
  }, [schools]);
  useEffect(again, [again, noted]);
  if (list === undefined) return null;
  return (
    <div className="settings-panel settings-wide">
      <section className="form-fields">
        <h2>{SCHOOLS_TEXTS.title}</h2>
        <p>{SCHOOLS_TEXTS.purpose}</p>
        <SchoolTable schools={list} onChanged={again} />
        {list.length > 1 ? <p className="quiet">{SCHOOLS_TEXTS.counts}</p> : null}
      </section>
      <AddSchool onAdded={again} />
      <CopyModel schools={list} />
    </div>
  );
}
