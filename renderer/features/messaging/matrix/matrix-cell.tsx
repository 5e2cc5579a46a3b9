import { IconEye, IconEyeOff, IconHelp, IconPencil } from '@tabler/icons-react';
import type { CellValue } from '../../../../domain/messaging/matrix.ts';
import { MATRIX_TEXTS } from '../../../../texts/messaging/messaging-screen.ts';
import type { CellModel } from './matrix-model.ts';
import type { Compared } from './references.ts';

/** What the grid compares itself with; undefined when it does not. */
export type Comparison = Compared | undefined;

interface MatrixCellProps {
  readonly value: CellModel;
  readonly comparison: Comparison;
}

/** What a cell shows: an eye and a word, a pencil when the draft changes it, what is set under a restriction. */
export function MatrixCellFace({ value, comparison }: MatrixCellProps) {
  const { cell, isChanged, raw } = value;
  const beside = comparison === undefined ? setBelow(value) : gapWords(value, comparison);
  const isSame = comparison !== undefined && beside === undefined;
  return (
    <>
      <span className={`eye${isChanged ? ' is-changed' : ''}${isSame ? ' is-same' : ''}`} data-eye data-visible={cell.inForce === true}>
        <EyeIcon value={cell.inForce} />
        <span>{valueWord(cell.inForce, raw)}</span>
        {isChanged ? <IconPencil size={13} stroke={1.8} aria-hidden /> : null}
      </span>{' '}
      {beside === undefined ? null : <span className="eye-beside">{comparison === undefined ? null : <span className="eye-gap" aria-hidden>≠</span>}{beside}</span>}
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

function gapWords({ cell }: CellModel, { reference, gaps }: Compared): string | undefined {
  const gap = gaps.get(cell.ruleId);
  return gap === undefined ? undefined : MATRIX_TEXTS.comparedValue(reference.short, gap.visible);
}

function setBelow({ cell }: CellModel): string | undefined {
  return cell.isRestricted && cell.set !== cell.inForce && cell.set !== 'unknown' ? MATRIX_TEXTS.underRestriction(cell.set) : undefined;
}

/** The same in words, for who does not see the cell: what is written in it first, in the same order (WCAG 2.5.3). */
export function cellWords({ value, comparison }: MatrixCellProps): readonly string[] {
  const { cell, isChanged, raw } = value;
  const below = setBelow(value);
  return [
    valueWord(cell.inForce, raw),
    ...(comparison === undefined ? [] : [gapWords(value, comparison) ?? MATRIX_TEXTS.same(comparison.reference.short)]),
    ...(below === undefined ? [] : [below]),
    ...(cell.isRestricted ? [MATRIX_TEXTS.restricted] : []),
    ...(isChanged ? [MATRIX_TEXTS.changed] : []),
  ];
}
