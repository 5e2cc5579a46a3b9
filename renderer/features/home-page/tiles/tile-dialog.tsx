import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { planTile } from '../../../../domain/home-page/home-gestures.ts';
import { PAGE_COLUMNS, TILE_KINDS, type HomeTile } from '../../../../domain/home-page/home-tile.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { HOME_PAGE_TEXTS as TEXTS, TILE_KIND_LABELS, tileWidth } from '../../../../texts/home-page/home-page.ts';
import { KeptForm } from '../../../sheets/kept-form.tsx';
import { CheckedField } from '../../../ui/fields/checked-field.tsx';
import { ElsewhereFields } from './elsewhere-fields.tsx';
import { FixedFields } from './fixed-fields.tsx';
import { FlowFields } from './flow-fields.tsx';
import { TileSummary } from './tile-summary.tsx';
import { TopFields } from './top-fields.tsx';
import type { TileFieldsProps } from './tile-fields-props.ts';

interface TileDialogProps {
  readonly first: HomeTile;
  readonly others: readonly HomeTile[];
  readonly onClose: () => void;
}

/** A tile as it is written, with what follows and what there is to know; kept in the draft. */
export function TileDialog({ first, others, onClose }: TileDialogProps) {
  const [wanted, setWanted] = useState(first);
  return (
    <KeptForm id={first.id} texts={TEXTS} plan={(view) => planTile(view, { ...wanted, title: wanted.title.trim() })} onClose={onClose}>
      <TileFields wanted={wanted} onChange={(fields) => setWanted({ ...wanted, ...fields })} />
      <TileSummary wanted={wanted} others={others} />
    </KeptForm>
  );
}

const OWN_FIELDS = { top: TopFields, news: FlowFields, fixed: FixedFields, social: ElsewhereFields, tool: ElsewhereFields } as const;

function TileFields({ wanted, onChange }: TileFieldsProps) {
  const { kind, title, columns, enabled } = wanted;
  const Own = OWN_FIELDS[kind];
  const widths = Array.from({ length: PAGE_COLUMNS }, (_, i) => ({ value: String(i + 1), label: tileWidth(kind, i + 1) }));
  return (
    <>
      <NativeSelect label={TEXTS.fields.kind} value={kind} data={TILE_KINDS.map((one) => ({ value: one, label: TILE_KIND_LABELS[one] }))} onChange={({ currentTarget }) => onChange({ kind: TILE_KINDS.find((one) => one === currentTarget.value) ?? 'fixed' })} />
      <CheckedField label={kind === 'top' ? TEXTS.fields.articleTitle : TEXTS.fields.title} value={title} maxLength={200} required fits={(typed) => typed.trim() !== ''} rule={UI_TEXTS.titleRule} onValue={(typed) => onChange({ title: typed })} />
      <Own wanted={wanted} onChange={onChange} />
      {kind === 'top' ? null : <NativeSelect label={TEXTS.fields.width} value={String(columns)} data={widths} onChange={({ currentTarget }) => onChange({ columns: Number(currentTarget.value) })} />}
      <Checkbox label={TEXTS.fields.enabled} description={TEXTS.fields.enabledHelp} checked={enabled} onChange={({ currentTarget }) => onChange({ enabled: currentTarget.checked })} />
    </>
  );
}
