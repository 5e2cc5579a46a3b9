import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { StationProtection } from '../../../../contract/console/station.contract.ts';
import { heldPerson } from '../../../../domain/station/held-data.ts';
import { heldDataCsv, heldSentence, HELD_DATA_TEXTS } from '../../../../texts/station/held-data.ts';
import { protectionSentence } from '../../../../texts/station/lock.ts';
import { TroubleNotice } from '../../../identity/trouble.tsx';
import { usePeopleExport } from '../../../identity/use-people-export.ts';
import { useSchool } from '../../../school/school-context.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { HeldTable } from './held-table.tsx';

const BOM = '\uFEFF';

/** What this computer bears of people, for whoever must tell it once it is lost (rel:C-P11). */
export function HeldData({ protection }: { readonly protection: StationProtection }) {
  const directory = useSchool((state) => state.directory.people);
  const receivedAt = useSchool((state) => state.status.receivedAt);
  const people = useMemo(() => directory.map(heldPerson), [directory]);
  const said = heldSentence(people.length, receivedAt);
  const { trouble, save } = usePeopleExport('held-data');
  const write = (): void =>
    saveFile(new Blob([BOM, heldDataCsv(people, [said, protectionSentence(protection), HELD_DATA_TEXTS.also])], { type: 'text/csv;charset=utf-8' }), HELD_DATA_TEXTS.file);
  return (
    <section className="form-fields" aria-label={HELD_DATA_TEXTS.thisOne}>
      <h3>{HELD_DATA_TEXTS.thisOne}</h3>
      <p>{HELD_DATA_TEXTS.keep}</p>
      <p>{said}</p>
      <HeldTable people={people} />
      <p className="quiet">{HELD_DATA_TEXTS.also}</p>
      <div><Button onClick={() => void save(people.length, write)}>{HELD_DATA_TEXTS.save}</Button></div>
      {trouble === undefined ? null : <TroubleNotice trouble={trouble} />}
    </section>
  );
}
