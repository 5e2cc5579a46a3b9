import { Button } from '@mantine/core';
import { useState } from 'react';
import type { StationSchool } from '../../../../contract/console/schools.contract.ts';
import { foundWords, SCHOOLS_TEXTS, schoolTrouble, seenWords } from '../../../../texts/station/schools.ts';
import { formatNumber } from '../../../../texts/language/typography.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { readSchoolTrouble } from './school-trouble.ts';

interface SchoolTableProps {
  readonly schools: readonly StationSchool[];
  readonly onChanged: () => void;
}

const HEADERS = [SCHOOLS_TEXTS.school, SCHOOLS_TEXTS.account, SCHOOLS_TEXTS.unsent, SCHOOLS_TEXTS.conflicts, SCHOOLS_TEXTS.found, SCHOOLS_TEXTS.seen, SCHOOLS_TEXTS.act];

/** One line a school, the one that is open first. */
export function SchoolTable({ schools, onChanged }: SchoolTableProps) {
  const actions = useActions();
  const [leaving, setLeaving] = useState<StationSchool | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const forget = async (id: string): Promise<void> => {
    setLeaving(null);
    try {
      await actions.schools.forget({ id });
      setTrouble(null);
    } catch (error) {
      setTrouble(schoolTrouble(readSchoolTrouble(error)));
    }
    onChanged();
  };
  return (
    <>
      <table className="school-table">
        <thead><tr>{HEADERS.map((header) => <th key={header} scope="col">{header}</th>)}</tr></thead>
        <tbody>{schools.map((school) => <SchoolLine key={school.id} school={school} onForget={() => setLeaving(school)} />)}</tbody>
      </table>
      {trouble === null ? null : <InlineNotice kind="warning">{trouble}</InlineNotice>}
      {leaving === null ? null : (
        <ConfirmDialog title={SCHOOLS_TEXTS.forgetQuestion} action={SCHOOLS_TEXTS.forget} onConfirm={() => void forget(leaving.id)} onCancel={() => setLeaving(null)}>
          <p><strong><bdi>{leaving.name}</bdi></strong></p>
          <p>{SCHOOLS_TEXTS.forgetHow}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function SchoolLine({ school: { id, name, uai, entUrl, isOpen, account, sight }, onForget }: { readonly school: StationSchool; readonly onForget: () => void }) {
  const { openSchool } = useActions();
  const now = useNow();
  return (
    <tr data-open={isOpen}>
      <th scope="row"><bdi>{name}</bdi> <span className="quiet">{uai} {entUrl}</span></th>
      <td>{account === null ? SCHOOLS_TEXTS.nobody : <bdi>{account}</bdi>}</td>
      <td className="figure">{sight === null ? '–' : formatNumber(sight.unsent)}</td>
      <td className="figure">{sight === null ? '–' : formatNumber(sight.conflicts)}</td>
      <td>{sight === null ? '–' : foundWords(sight)}</td>
      <td>{seenWords(sight, now)}</td>
      <td>
        {isOpen ? <span className="quiet">{SCHOOLS_TEXTS.here}</span> : (
          <span className="access-acts">
            <Button aria-label={SCHOOLS_TEXTS.openNamed(name)} onClick={() => void openSchool(id)}>{SCHOOLS_TEXTS.open}</Button>
            <button type="button" className="link-button" aria-label={SCHOOLS_TEXTS.forgetNamed(name)} onClick={onForget}>{SCHOOLS_TEXTS.forget}</button>
          </span>
        )}
      </td>
    </tr>
  );
}
