import { ExportButton } from '../../../paper/export-button.tsx';
import { useDesk } from '../desk/desk.tsx';
import { captionOf } from '../rubriques-caption.tsx';
import { rightsPaper } from './rights-paper.ts';

/** « Exporter… » of the rights grid: what is shown, columns chosen and filters included. */
export function ExportRights() {
  const desk = useDesk();
  return <ExportButton paper={() => rightsPaper(desk.shown.getState(), captionOf(desk.shown.getState()))} />;
}
