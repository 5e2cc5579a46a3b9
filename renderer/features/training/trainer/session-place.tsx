import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { TrainerSession } from '../../../../contract/console/classroom.contract.ts';
import { spacedCode } from '../../../../domain/training/classroom/session-code.ts';
import { CLASSROOM_TEXTS } from '../../../../texts/training/classroom.ts';
import type { ClassroomView } from '../../../training/classroom/use-classroom.ts';

interface SessionPlaceProps {
  readonly session: TrainerSession;
  readonly view: ClassroomView;
}

/** What trainees type, as large as a room needs; and whether the local network is let in. */
export function SessionPlace({ session: { place, code }, view }: SessionPlaceProps) {
  return (
    <>
      <dl className="classroom-place">
        <div><dt>{CLASSROOM_TEXTS.addressTitle}</dt><dd>{place.address}</dd></div>
        <div><dt>{CLASSROOM_TEXTS.codeTitle}</dt><dd>{spacedCode(code)}</dd></div>
      </dl>
      {place.shared === null ? <Share networks={place.networks} view={view} /> : (
        <div className="classroom-acts">
          <span>{CLASSROOM_TEXTS.shared}</span>
          <Button onClick={() => void view.ask((classroom) => classroom.share({ network: null }))}>{CLASSROOM_TEXTS.unshare}</Button>
        </div>
      )}
    </>
  );
}

function Share({ networks, view }: { readonly networks: readonly string[]; readonly view: ClassroomView }) {
  const [chosen, setChosen] = useState('');
  const network = networks.includes(chosen) ? chosen : networks[0];
  if (network === undefined) return <p>{CLASSROOM_TEXTS.ownOnly} {CLASSROOM_TEXTS.noNetwork}</p>;
  return (
    <div className="classroom-acts">
      <span>{CLASSROOM_TEXTS.ownOnly}</span>
      {networks.length < 2 ? null : <NativeSelect aria-label={CLASSROOM_TEXTS.network} value={network} data={[...networks]} onChange={(event) => setChosen(event.currentTarget.value)} />}
      <Button variant="filled" loading={view.isAsking} onClick={() => void view.ask((classroom) => classroom.share({ network }))}>{CLASSROOM_TEXTS.share}</Button>
    </div>
  );
}
