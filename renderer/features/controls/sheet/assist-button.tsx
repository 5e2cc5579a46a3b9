import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Finding } from '../../../../domain/controls/control.ts';
import type { ControlRow } from '../control-rows.ts';
import { assistOf } from './assist-way.ts';

/** « Garder seulement… »: goes where the correction is made, with it begun; nothing for the other controls, nor where each finding has its own way. */
export function AssistButton({ row }: { readonly row: ControlRow }) {
  const navigate = useNavigate();
  const { label, way } = assistOf(row) ?? {};
  return way === undefined ? null : <Button variant="filled" onClick={() => void navigate(way)}>{label}</Button>;
}

/** The same for one finding among several. */
export function AssistOne({ row, finding }: { readonly row: ControlRow; readonly finding: Finding }) {
  const navigate = useNavigate();
  const assist = assistOf(row);
  if (assist === undefined || assist.way !== undefined) return null;
  return <button type="button" className="link-button" onClick={() => void navigate(assist.wayOf(finding))}>{assist.label}</button>;
}
