import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { toRedo } from '../../../domain/school-year/to-redo.ts';
import { assignmentsToRedo, cellsToRedo, rightsToRedo, YEAR_CHANGE_TEXTS as TEXTS } from '../../../texts/year/year-change.ts';
import { useSchool } from '../../school/store/school-context.tsx';

/** What stands on classes that the imports of September replace, each line leading to where it is set. */
export function ToRedoLines() {
  const view = useSchool((state) => state.view);
  const directory = useSchool((state) => state.directory);
  const { rights, cells, assignments } = useMemo(() => toRedo(view, directory), [view, directory]);
  const isNothing = rights.length + cells + assignments === 0;
  return (
    <section className="dashboard-panel" aria-label={TEXTS.redo}>
      <h2>{TEXTS.redo}</h2>
      <p className="quiet">{TEXTS.redoWhy}</p>
      {isNothing ? <p>{TEXTS.redoNone}</p> : (
        <ul className="bullet-lines">
          {rights.map(({ rubrique, groups }) => <li key={rubrique.id}><Link to="/rubriques" search={{ id: rubrique.id }}>{rightsToRedo(rubrique.title, groups)}</Link></li>)}
          {cells === 0 ? null : <li><Link to="/messagerie">{cellsToRedo(cells)}</Link></li>}
          {assignments === 0 ? null : <li><Link to="/gar">{assignmentsToRedo(assignments)}</Link></li>}
        </ul>
      )}
    </section>
  );
}
