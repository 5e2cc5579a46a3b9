import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Finding } from '../../../domain/controls/control.ts';
import { ASSIST_LABELS, type AssistedControl } from '../../../texts/control-screen.ts';
import type { ControlRow } from './control-rows.ts';

type Navigate = ReturnType<typeof useNavigate>;

/** The screen of each assisted correction, on what the control found and with the act that it advises; what has gone opens the screen alone. */
const PLACES: Readonly<Record<AssistedControl, (navigate: Navigate, id: string | undefined) => unknown>> = {
  'MSG-04': (navigate, id) => navigate({ to: '/messagerie', search: { onglet: 'lignes', ...(id === undefined ? {} : { ligne: id, garder: 1 }) } }),
  'MSG-14': (navigate) => navigate({ to: '/messagerie', search: { modele: 'advised' } }),
  'MSG-15': (navigate) => navigate({ to: '/messagerie', search: { modele: 'advised' } }),
  'RUB-13': (navigate, id) => navigate({ to: '/rubriques', search: id === undefined ? {} : { id, creneaux: 1 } }),
};

/** « Garder seulement… »: goes where the correction is made, with it begun; nothing for the other controls. */
export function AssistButton({ row }: { readonly row: ControlRow }) {
  const navigate = useNavigate();
  const { id, state, severity, findings } = row;
  if (!isAssisted(id) || state !== severity) return null;
  return <Button variant="filled" onClick={() => void PLACES[id](navigate, subjectOf(findings[0]))}>{ASSIST_LABELS[id]}</Button>;
}

function isAssisted(id: string): id is AssistedControl {
  return id in PLACES;
}

/** A finding names first what it is about. */
function subjectOf(finding: Finding | undefined): string | undefined {
  return finding?.objects[0]?.id;
}
