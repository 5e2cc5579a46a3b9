import { useMemo } from 'react';
import { useStore } from 'zustand';
import { CONFLICT_TEXTS, decidedWords } from '../../../../texts/changes/conflicts.ts';
import { formatMoment } from '../../../../texts/language/dates.ts';
import { valueWords } from '../../../../texts/language/value-words.ts';
import { rowObject, type SettingNames } from '../../../../texts/language/setting-objects.ts';
import { othersWords } from '../../../../texts/changes/sync.ts';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { InspectorSection } from '../../../ui/inspector-section.tsx';
import { decidedConflicts, mergedRows } from '../../../school/store/merged-rows.ts';
import type { MergedRow } from '../../../school/store/merged-row.ts';
import { settledHere } from './settled-here.ts';
import { useNow } from '../../../ui/use-now.ts';
import { useSchoolPart } from '../../../school/store/use-school-part.ts';

const MOST = 30;

/** Beside the card: what was decided, and what merged without anybody. */
export function ConflictAside() {
  return (
    <>
      <h2 className="aside-title">{CONFLICT_TEXTS.aside}</h2>
      <Settled />
      <Merged />
      <Decided />
    </>
  );
}

function Settled() {
  const settled = useStore(settledHere);
  const { draft } = useSchoolPart('draft');
  // Nothing is left to send: what was decided has gone, or was given up.
  if (settled.length === 0 || draft.length === 0) return null;
  return (
    <InspectorSection title={CONFLICT_TEXTS.settledHere}>
      <ul className="edit-lines">
        {settled.map(({ key, object, value }) => <li key={key}><bdi>{object}</bdi><span className="edit-values"><strong>{value}</strong></span></li>)}
      </ul>
    </InspectorSection>
  );
}

function Merged() {
  const part = useSchoolPart('base', 'draft', 'foreseen', 'conflicts', 'actor', 'before');
  const names = useSettingNames();
  const now = useNow();
  const rows = useMemo(() => mergedRows(part), [part]);
  return (
    <InspectorSection title={CONFLICT_TEXTS.merged} mark={rows.length}>
      <p className="quiet">{rows.length === 0 ? CONFLICT_TEXTS.nothingMerged : CONFLICT_TEXTS.mergedHint}</p>
      <ul className="edit-lines">
        {rows.slice(0, MOST).map(({ entity, id, row }) => (
          <li key={`${entity} ${id}`}>
            <bdi>{rowObject({ entity, id }, names)}</bdi>
            <span className="edit-values">{mergedValue({ entity, id, row }, names)} <span className="quiet">{row.by}, {formatMoment(row.at ?? '', now)}</span></span>
          </li>
        ))}
      </ul>
      {rows.length > MOST ? <p className="quiet">{othersWords(rows.length - MOST)}</p> : null}
    </InspectorSection>
  );
}

/** A right and a membership have one value; of a rubrique, only its name is sure to be what one looks for. */
function mergedValue({ entity, row }: MergedRow, names: SettingNames): string {
  const field = entity === 'access' ? 'role' : entity === 'membership' ? 'member' : undefined;
  return field === undefined ? '' : valueWords({ entity, field }, row.fields[field] ?? null, names);
}

function Decided() {
  // The table is one object for ever: what is laid over it tells that it has changed.
  const { base } = useSchoolPart('base', 'before');
  const names = useSettingNames();
  const now = useNow();
  const decided = decidedConflicts(base, MOST);
  if (decided.length === 0) return null;
  return (
    <InspectorSection title={CONFLICT_TEXTS.decided} mark={decided.length}>
      <ul className="edit-lines">
        {decided.map(({ id, edits: [edit], resolvedBy, resolvedAt }) => (
          <li key={id}>
            <bdi>{edit === undefined ? '' : rowObject(edit, names)}</bdi>
            <span className="edit-values quiet">{decidedWords(resolvedBy ?? '', resolvedAt ?? '', now)}</span>
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}
