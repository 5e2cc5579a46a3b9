import { useMemo, useState } from 'react';
import { COMPARE_TEXTS, COMPARED_PARTS, compareTitle, sameWords } from '../../../texts/people/compare-people.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { sentenceName } from '../../ui/person-name.tsx';
import { useNow } from '../../ui/use-now.ts';
import { PrincipalChoice, type Choosable } from '../principal-choice.tsx';
import { compareHoldings, type ComparedHoldings, type Difference } from './differences.ts';
import { holdingsOf } from './holdings.ts';

interface CompareDialogProps {
  /** Whom the sheet is about, by index of the directory. */
  readonly index: number;
  readonly onClose: () => void;
}

/** Two people side by side: the second is chosen here. */
export function CompareDialog({ index, onClose }: CompareDialogProps) {
  const { people, personIndex } = useSchool((state) => state.directory);
  const [otherId, setOtherId] = useState<string>();
  const among = useMemo<Choosable>(() => ({ person: (one) => one !== people[index] }), [people, index]);
  const name = (i: number): string => (people[i] === undefined ? '' : sentenceName(people[i]));
  const other = personIndex.get(otherId ?? '');
  return (
    <Dialog title={compareTitle(name(index))} size={760} onClose={onClose}>
      <div className="dialog-body compare">
        <PrincipalChoice takesFocus label={COMPARE_TEXTS.with} placeholder={COMPARE_TEXTS.whom} among={among} value={otherId === undefined ? undefined : { kind: 'person', id: otherId }} onChange={(chosen) => setOtherId(chosen?.id)} />
        {other === undefined ? null : <Compared people={[index, other]} names={[name(index), name(other)]} />}
      </div>
    </Dialog>
  );
}

interface ComparedProps {
  readonly people: readonly [number, number];
  readonly names: readonly [string, string];
}

function Compared({ people: [one, other], names }: ComparedProps) {
  const side = useSchool((state) => state.rightsNow);
  const now = useNow();
  const parts = useMemo(() => compareHoldings(holdingsOf(side, one, now), holdingsOf(side, other, now)), [side, one, other, now]);
  const shown = parts.filter(({ differences }) => differences.length > 0);
  if (shown.length === 0) return <p aria-live="polite">{COMPARE_TEXTS.nothing}</p>;
  return (
    <>
      <p className="quiet">{COMPARE_TEXTS.note}</p>
      <table className="compare-table">
        <thead>
          <tr><th scope="col">{COMPARE_TEXTS.what}</th>{names.map((name, i) => <th key={i} scope="col"><bdi>{name}</bdi></th>)}</tr>
        </thead>
        {shown.map((part) => <PartRows key={part.part} {...part} />)}
      </table>
    </>
  );
}

function PartRows({ part, differences, same }: ComparedHoldings) {
  return (
    <tbody>
      <tr><th scope="rowgroup" colSpan={3}>{COMPARED_PARTS[part]} <span className="quiet">{sameWords(same)}</span></th></tr>
      {differences.map((difference) => <DifferenceRow key={difference.key} label={difference.label} values={difference.values} />)}
    </tbody>
  );
}

function DifferenceRow({ label, values }: Omit<Difference, 'key'>) {
  return (
    <tr>
      <th scope="row"><bdi>{label}</bdi></th>
      {values.map((value, i) => <td key={i}>{value === undefined ? <><span aria-hidden>{COMPARE_TEXTS.none}</span><span className="hidden-text">{COMPARE_TEXTS.noneSpoken}</span></> : <bdi>{value}</bdi>}</td>)}
    </tr>
  );
}
