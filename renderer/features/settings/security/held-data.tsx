import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { StationProtection } from '../../../../contract/console/station.contract.ts';
import { describeHeldData } from '../../../../domain/station/held-data.ts';
import { heldDataCsv, heldFieldsWords, heldSentence, HELD_DATA_TEXTS } from '../../../../texts/station/held-data.ts';
import { protectionSentence } from '../../../../texts/station/lock.ts';
import { PROFILE_LABELS } from '../../../../texts/people/roles.ts';
import { formatNumber } from '../../../../texts/language/typography.ts';
import { TroubleNotice } from '../../../identity/trouble.tsx';
import { usePeopleExport } from '../../../identity/use-people-export.ts';
import { useSchool } from '../../../school/school-context.tsx';
import { saveFile } from '../../../ui/save-file.ts';

const BOM = '\uFEFF';

/** What this computer bears of people, for whoever must tell it once it is lost (rel:C-P11). */
export function HeldData({ protection }: { readonly protection: StationProtection }) {
  const people = useSchool((state) => state.directory.people);
  const receivedAt = useSchool((state) => state.status.receivedAt);
  const held = useMemo(() => describeHeldData(people), [people]);
  const said = heldSentence(people.length, receivedAt);
  const { trouble, save } = usePeopleExport('held-data');
  const write = (): void =>
    saveFile(new Blob([BOM, heldDataCsv(people, [said, protectionSentence(protection), HELD_DATA_TEXTS.also])], { type: 'text/csv;charset=utf-8' }), HELD_DATA_TEXTS.file);
  return (
    <section className="form-fields">
      <h2>{HELD_DATA_TEXTS.title}</h2>
      <p>{HELD_DATA_TEXTS.purpose} {HELD_DATA_TEXTS.keep}</p>
      <p>{said}</p>
      <table className="held-data">
        <thead><tr><th scope="col">{HELD_DATA_TEXTS.profile}</th><th scope="col">{HELD_DATA_TEXTS.people}</th><th scope="col">{HELD_DATA_TEXTS.fields}</th></tr></thead>
        <tbody>
          {held.map(({ profile, people: count, fields }) => (
            <tr key={profile}><th scope="row">{PROFILE_LABELS[profile]}</th><td>{formatNumber(count)}</td><td>{heldFieldsWords(fields, count)}</td></tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{HELD_DATA_TEXTS.also}</p>
      <div><Button onClick={() => void save(people.length, write)}>{HELD_DATA_TEXTS.save}</Button></div>
      {trouble === undefined ? null : <TroubleNotice trouble={trouble} />}
    </section>
  );
}
