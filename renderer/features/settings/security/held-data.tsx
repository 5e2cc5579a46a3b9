import { useMemo } from 'react';
import type { StationProtection } from '../../../../contract/console/station.contract.ts';
import type { Paper } from '../../../../domain/paper/paper.ts';
import { heldPerson } from '../../../../domain/station/held-data.ts';
import { heldAccountsTable, heldAccountsWords } from '../../../../texts/accounts/held-accounts.ts';
import { heldDataTables, heldSentence, HELD_DATA_TEXTS } from '../../../../texts/station/held-data.ts';
import { protectionSentence } from '../../../../texts/station/lock.ts';
import { ExportButton } from '../../../paper/export-button.tsx';
import { useSchool } from '../../../school/store/school-context.tsx';
import { HeldTable } from './held-table.tsx';

/** What this computer bears of people, for whoever must tell it once it is lost (rel:C-P11). */
export function HeldData({ protection }: { readonly protection: StationProtection }) {
  const directory = useSchool((state) => state.directory.people);
  const receivedAt = useSchool((state) => state.status.receivedAt);
  const statements = useSchool((state) => state.accounts);
  const findPerson = useSchool((state) => state.directory.findPerson);
  const people = useMemo(() => directory.map(heldPerson), [directory]);
  const accounts = heldAccountsWords(statements);
  const said = heldSentence(people.length, receivedAt);
  const paper = (): Paper => ({
    title: HELD_DATA_TEXTS.list, list: 'held-data', unsent: 'left-out', notes: [said, protectionSentence(protection), HELD_DATA_TEXTS.also, ...(accounts === undefined ? [] : [accounts])],
    tables: [...heldDataTables(people), ...(accounts === undefined ? [] : [heldAccountsTable(statements, findPerson)])],
  });
  return (
    <section className="form-fields" aria-label={HELD_DATA_TEXTS.thisOne}>
      <h3>{HELD_DATA_TEXTS.thisOne}</h3>
      <p>{HELD_DATA_TEXTS.keep}</p>
      <p>{said}</p>
      <HeldTable people={people} />
      {accounts === undefined ? null : <p>{accounts}</p>}
      <p className="quiet">{HELD_DATA_TEXTS.also}</p>
      <div><ExportButton paper={paper} /></div>
    </section>
  );
}
