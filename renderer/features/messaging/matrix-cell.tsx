import { IconEye, IconEyeOff, IconHelp, IconPencil } from '@tabler/icons-react';
import type { CellValue } from '../../../domain/messaging/matrix.ts';
import type { PresetGap } from '../../../domain/messaging/presets.ts';
import { MATRIX_TEXTS } from '../../../texts/messaging-screen.ts';
import type { CellModel } from './matrix-model.ts';

/** How the grid compares itself with the advised model: the gaps by cell; undefined when it does not. */
export type Comparison = ReadonlyMap<string, PresetGap> | undefined;

interface MatrixCellProps {
  readonly value: CellModel;
  readonly comparison: Comparison;
}

/** What a cell shows: an eye and a word, a pencil when the draft changes it, what is set under a restriction. */
export function MatrixCellFace({ value, comparison }: MatrixCellProps) {
  const { cell, isChanged, raw } = value;
  const gap = comparison?.get(cell.ruleId);
  if (comparison !== undefined && gap === undefined) return <span className="eye-same" aria-hidden>·</span>;
  const beside = gap === undefined ? setBelow(value) : MATRIX_TEXTS.advisedValue(gap.visible);
  return (
    <>
      <span className={isChanged ? 'eye is-changed' : 'eye'} data-eye data-visible={cell.inForce === true}>
        <EyeIcon value={cell.inForce} />
        <span>{valueWord(cell.inForce, raw)}</span>
        {isChanged ? <IconPencil size={13} stroke={1.8} aria-hidden /> : null}
      </span>{' '}
      {beside === undefined ? null : <span className="eye-beside">{beside}</span>}
    </>
  );
}

function EyeIcon({ value }: { readonly value: CellValue }) {
  const Picture = value === 'unknown' ? IconHelp : value ? IconEye : IconEyeOff;
  return <Picture size={15} stroke={1.7} aria-hidden />;
}

function valueWord(value: CellValue, raw: string | undefined): string {
  if (value === 'unknown') return MATRIX_TEXTS.unknownValue(raw ?? '');
  return value ? MATRIX_TEXTS.visible : MATRIX_TEXTS.hidden;
}

function setBelow({ cell }: CellModel): string | undefined {
  return cell.isRestricted && cell.set !== cell.inForce && cell.set !== 'unknown' ? MATRIX_TEXTS.underRestriction(cell.set) : undefined;
}

/** The same in words, for who does not see the cell: what is written in it first, in the same order (WCAG 2.5.3). */
export function cellWords({ value, comparison }: MatrixCellProps): readonly string[] {
  const { cell, isChanged, raw } = value;
  const gap = comparison?.get(cell.ruleId);
  const below = setBelow(value);
  return [
    valueWord(cell.inForce, raw),
    ...(comparison === undefined ? [] : [gap === undefined ? MATRIX_TEXTS.asAdvised : MATRIX_TEXTS.advisedValue(gap.visible)]),
    ...(below === undefined ? [] : [below]),
    ...(cell.isRestricted ? [MATRIX_TEXTS.restricted] : []),
    ...(isChanged ? [MATRIX_TEXTS.changed] : []),
  ];
}
