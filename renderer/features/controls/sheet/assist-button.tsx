import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Finding } from '../../../../domain/controls/control.ts';
import { ASSIST_LABELS, type AssistedControl } from '../../../../texts/control-screen.ts';
import { ASSIST_WAYS } from './assist-ways.ts';
import type { ControlRow } from '../control-rows.ts';

/** « Garder seulement… »: goes where the correction is made, with it begun; nothing for the other controls, nor where each finding has its own way. */
export function AssistButton({ row }: { readonly row: ControlRow }) {
  const assist = useAssist(row);
  const [finding] = row.findings;
  if (assist === undefined || finding === undefined || hasManyWays(row)) return null;
  return <Button variant="filled" onClick={() => assist.begin(finding)}>{assist.label}</Button>;
}

/** The same for one finding among several. */
export function AssistOne({ row, finding }: { readonly row: ControlRow; readonly finding: Finding }) {
  const assist = useAssist(row);
  if (assist === undefined || !hasManyWays(row)) return null;
  return <button type="button" className="link-button" onClick={() => assist.begin(finding)}>{assist.label}</button>;
}

/** What a control offers to begin; undefined when it finds nothing, or when its cure is of another kind. */
function useAssist({ id, state, severity }: ControlRow) {
  const navigate = useNavigate();
  if (!isAssisted(id) || state !== severity) return undefined;
  return { label: ASSIST_LABELS[id], begin: (finding: Finding): void => void navigate(ASSIST_WAYS[id](finding)) };
}

function hasManyWays({ id, findings }: ControlRow): boolean {
  return isAssisted(id) && new Set(findings.map((finding) => JSON.stringify(ASSIST_WAYS[id](finding)))).size > 1;
}

function isAssisted(id: string): id is AssistedControl {
  return Object.hasOwn(ASSIST_WAYS, id);
}
