import { mayEdit as roleMayEdit } from '../../../domain/roles/role-matrix.ts';
import { readOnlySentence } from '../../../texts/frame/app.ts';
import { CONSOLE_ROLE_LABELS } from '../../../texts/people/roles.ts';
import { RUBRIQUES_TEXTS } from '../../../texts/rubriques/rubriques.ts';
import { ExportRights } from './paper/export-rights.tsx';
import { useSchool } from '../../school/store/school-context.tsx';
import { ByHandNotice } from '../../platforms/by-hand-notice.tsx';
import { SeeAsButton } from '../../sheets/see-as/see-as-button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { BulkBar } from './acts/bulk-bar.tsx';
import { ColumnsChoice } from './grid/columns-choice.tsx';
import { DeskProvider } from './desk/desk.tsx';
import { GridLegend } from './grid/grid-legend.tsx';
import { GridPlace } from './grid/grid-place.tsx';
import { RubriquesInspector } from './inspector/rubriques-inspector.tsx';
import { PlaceNotice } from './place-notice.tsx';
import { RoleMenu } from './acts/role-menu.tsx';
import { RowMenu } from './acts/row-menu.tsx';
import { RubriqueDialog } from './dialogs/rubrique-dialog.tsx';
import { RubriqueTools } from './acts/rubrique-tools.tsx';
import { RubriquesCaption } from './rubriques-caption.tsx';
import { RubriquesFilters } from './rubriques-filters.tsx';
import { useAskedRubrique } from './desk/show-asked.ts';

/** Rubriques: the whole tree and the rights of the main groups at a glance, edited in place, with their real effect beside. */
export function RubriquesScreen() {
  return (
    <DeskProvider>
      <RubriquesWork />
    </DeskProvider>
  );
}

function RubriquesWork() {
  useAskedRubrique();
  const role = useSchool((state) => state.actor?.role);
  const edits = role !== undefined && roleMayEdit(role, 'access');
  return (
    <Screen
      title={RUBRIQUES_TEXTS.title}
      actions={
        <>
          {edits ? <RubriqueTools /> : null}
          <SeeAsButton />
          <ColumnsChoice />
          <ExportRights />
        </>
      }
      banner={edits || role === undefined ? undefined : <p className="read-only">{readOnlySentence(CONSOLE_ROLE_LABELS[role], RUBRIQUES_TEXTS.objects)}</p>}
      filters={<RubriquesFilters />}
      caption={<RubriquesCaption />}
    >
      <PlaceNotice />
      <ByHandNotice unit="rubriqueAccess" />
      <GridPlace mayEdit={edits} />
      {edits ? <BulkBar /> : null}
      <GridLegend />
      {edits ? <RoleMenu /> : null}
      {edits ? <RowMenu /> : null}
      <RubriqueDialog />
      <RubriquesInspector mayEdit={edits} />
    </Screen>
  );
}
