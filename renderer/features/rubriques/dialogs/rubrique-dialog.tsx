import { useSchool } from '../../../school/store/school-context.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { focusGridCell, useDesk, useScreen } from '../desk/desk.tsx';
import { OtherRubriqueDialog } from './other-rubrique-dialog.tsx';
import { TitleDialog } from './title-dialog.tsx';

/** The dialog that is open about a rubrique, when one is; closing it gives the keyboard back to the grid. */
export function RubriqueDialog() {
  const desk = useDesk();
  const dialog = useScreen((screen) => screen.dialog);
  const rubrique = useSchool(({ rightsNow }) => rightsNow.rubriques[rightsNow.rubriqueIndex.get(dialog?.rubriqueId ?? '') ?? -1]);
  if (dialog === null || rubrique === undefined) return null;
  const close = (): void => {
    desk.screen.setState({ dialog: null });
    const { focus } = desk.screen.getState();
    // The dialog gives the focus back as it leaves: the grid takes it after.
    requestAnimationFrame(() => focus !== null && focusGridCell(desk, focus));
  };
  switch (dialog.kind) {
    case 'create':
    case 'rename':
      return <TitleDialog kind={dialog.kind} rubrique={rubrique} onClose={close} />;
    case 'move':
    case 'copy':
      return <OtherRubriqueDialog kind={dialog.kind} rubrique={rubrique} others={dialog.others} onClose={close} />;
    default:
      return <DeleteDialog rubrique={rubrique} onClose={close} />;
  }
}
