import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { GroupKind } from '../../../domain/directory/group.ts';
import { parseAccessId } from '../../../domain/rubriques/principal.ts';
import { vanishingRubriques, type VanishingRubrique } from '../../../domain/school-year/vanishing.ts';
import { fieldValue } from '../../../domain/sync/row.ts';
import { principalWords } from '../../../texts/language/setting-objects.ts';
import { contentWords, vanishingCount, vanishingGroups, vanishingReason, vanishingSources, vanishingWhen, YEAR_CHANGE_TEXTS as TEXTS } from '../../../texts/year/year-change.ts';
import { actOn } from '../../../texts/language/typography.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { useSettingNames } from '../../sheets/use-setting-names.ts';

/** The rubriques that go with the year: why, when, with what in them, and who manages each. */
export function VanishingTable() {
  const view = useSchool((state) => state.view);
  const gone = useMemo(() => vanishingRubriques(view), [view]);
  const managers = useManagers();
  const filled = gone.filter(({ rubrique }) => (rubrique.contentCount ?? 0) > 0).length;
  return (
    <section className="dashboard-panel" aria-label={TEXTS.vanishing}>
      <h2>{TEXTS.vanishing}</h2>
      <VanishingGroups />
      {gone.length === 0 ? <p>{TEXTS.vanishingNone}</p> : (
        <>
          <p><strong>{vanishingCount(gone.length, filled)}</strong> {TEXTS.advice}</p>
          <div className="column-table">
            <table aria-label={TEXTS.vanishing}>
              <thead><tr>{COLUMNS.map((column) => <th key={column} scope="col">{TEXTS.columns[column]}</th>)}</tr></thead>
              <tbody>{gone.map((one) => <Row key={one.rubrique.id} one={one} managers={managers.get(one.rubrique.id) ?? []} />)}</tbody>
            </table>
          </div>
          <p className="quiet">{vanishingSources(new Set(gone.map(({ with: cause }) => cause)))}</p>
        </>
      )}
    </section>
  );
}

function VanishingGroups() {
  const directory = useSchool((state) => state.directory);
  const count = (kind: GroupKind): number => directory.groups.filter((group) => group.kind === kind).length;
  return <p>{vanishingGroups(count('class'), count('teaching'))}</p>;
}

const COLUMNS = ['rubrique', 'reason', 'when', 'content', 'managers', 'act'] as const;

function Row({ one: { rubrique, reason, with: cause, mothers }, managers }: { readonly one: VanishingRubrique; readonly managers: readonly string[] }) {
  return (
    <tr>
      <th scope="row"><bdi>{[...mothers, rubrique].map(({ title }) => title).join(' › ')}</bdi></th>
      <td>{vanishingReason(reason)}</td>
      <td>{vanishingWhen(cause)}</td>
      <td>{contentWords(rubrique.contentCount)}</td>
      <td>{managers.join(', ')}</td>
      <td className="no-print"><Link to="/rubriques" search={{ id: rubrique.id }} aria-label={actOn(TEXTS.open, rubrique.title)}>{TEXTS.open}</Link></td>
    </tr>
  );
}

/** The names of who manages each rubrique by a right of its own, groups and people. */
function useManagers(): ReadonlyMap<string, readonly string[]> {
  const view = useSchool((state) => state.view);
  const names = useSettingNames();
  return useMemo(() => {
    const rights = [...view.list('access')].flatMap(([id, row]) => {
      const key = parseAccessId(id);
      return key !== undefined && fieldValue(row, 'access', 'role') === 'manager' ? [key] : [];
    });
    return new Map([...Map.groupBy(rights, ({ rubriqueId }) => rubriqueId)].map(([id, keys]) => [id, keys.map(({ principal }) => principalWords(principal, names))]));
  }, [view, names]);
}
