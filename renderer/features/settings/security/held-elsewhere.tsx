import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { KnownConsole } from '../../../../contract/ent/identity.ts';
import type { Paper } from '../../../../domain/paper/paper.ts';
import type { HeldPerson } from '../../../../domain/station/held-data.ts';
import { formatDayHour } from '../../../../texts/language/dates.ts';
import { heldDataTables, LOST_DEVICE_TEXTS, lostDeviceSentence, makeListOf } from '../../../../texts/station/held-data.ts';
import { ExportButton } from '../../../paper/export-button.tsx';
import { useActions } from '../../../school/store/school-context.tsx';
import { AskedPart } from '../access/asked-part.tsx';
import { useAsked } from '../access/use-asked.ts';
import { HeldTable } from './held-table.tsx';

interface Made {
  readonly lost: KnownConsole;
  readonly people: readonly HeldPerson[];
}

/** What a computer that nobody has any more bears, as its ENT makes it out (rel:C-P11). */
export function HeldElsewhere() {
  const { access } = useActions();
  const asked = useAsked(useCallback(() => access.consoles(), [access]));
  const [made, setMade] = useState<Made>();
  const make = async (lost: KnownConsole): Promise<void> => {
    const list = await asked.act(() => access.heldBy({ id: lost.id }));
    if (list !== undefined) setMade({ lost, people: list.people });
  };
  return (
    <section className="form-fields" aria-label={LOST_DEVICE_TEXTS.title}>
      <h3>{LOST_DEVICE_TEXTS.title}</h3>
      <p>{LOST_DEVICE_TEXTS.purpose} {LOST_DEVICE_TEXTS.first}</p>
      <AskedPart asked={asked} />
      {asked.value?.length === 0 ? <p className="quiet">{LOST_DEVICE_TEXTS.none}</p> : <Consoles consoles={asked.value ?? []} onMake={(lost) => void make(lost)} />}
      {made === undefined ? null : <MadeList made={made} />}
    </section>
  );
}

function Consoles({ consoles, onMake }: { readonly consoles: readonly KnownConsole[]; readonly onMake: (lost: KnownConsole) => void }) {
  if (consoles.length === 0) return null;
  const { device, account, lastHeard, caption, make, nameless } = LOST_DEVICE_TEXTS;
  return (
    <table className="school-table" aria-label={caption}>
      <thead><tr><th scope="col">{device}</th><th scope="col">{account}</th><th scope="col">{lastHeard}</th></tr></thead>
      <tbody>
        {consoles.map((lost) => (
          <tr key={`${lost.id} ${lost.name}`}>
            <th scope="row"><bdi>{lost.device}</bdi></th>
            <td><bdi>{lost.name === '' ? nameless : lost.name}</bdi></td>
            <td>{formatDayHour(lost.at)}</td>
            <td><Button aria-label={makeListOf(lost.device, lost.name)} onClick={() => onMake(lost)}>{make}</Button></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The ENT told its journal when it made the list; that a file of it leaves, and what for, is told as for any other. */
function MadeList({ made: { lost, people } }: { readonly made: Made }) {
  const said = lostDeviceSentence(people.length, lost);
  const { list, bounds, also } = LOST_DEVICE_TEXTS;
  const paper = (): Paper => ({ title: list, list: 'lost-device', unsent: 'left-out', notes: [said, bounds, also], tables: heldDataTables(people) });
  return (
    <>
      <output>{said}</output>
      <HeldTable people={people} />
      <p className="quiet">{LOST_DEVICE_TEXTS.bounds} {LOST_DEVICE_TEXTS.also}</p>
      <div><ExportButton paper={paper} /></div>
    </>
  );
}
