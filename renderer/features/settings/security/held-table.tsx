import { useMemo } from 'react';
import { describeHeldData, type HeldPerson } from '../../../../domain/station/held-data.ts';
import { formatNumber } from '../../../../texts/language/typography.ts';
import { PROFILE_LABELS } from '../../../../texts/people/roles.ts';
import { heldFieldsWords, HELD_DATA_TEXTS } from '../../../../texts/station/held-data.ts';

/** Whom a station bears, by profile, with what it has of them. */
export function HeldTable({ people }: { readonly people: readonly HeldPerson[] }) {
  const held = useMemo(() => describeHeldData(people), [people]);
  return (
    <table className="held-data">
      <thead><tr><th scope="col">{HELD_DATA_TEXTS.profile}</th><th scope="col">{HELD_DATA_TEXTS.people}</th><th scope="col">{HELD_DATA_TEXTS.fields}</th></tr></thead>
      <tbody>
        {held.map(({ profile, people: count, fields }) => (
          <tr key={profile}><th scope="row">{PROFILE_LABELS[profile]}</th><td>{formatNumber(count)}</td><td>{heldFieldsWords(fields, count)}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
