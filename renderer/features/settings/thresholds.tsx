import { Button } from '@mantine/core';
import { sameJson, type Json } from '../../../domain/kernel/json.ts';
import { defaultOf, isThreshold, readThresholds, setThreshold } from '../../../domain/controls/threshold-settings.ts';
import { THRESHOLD_ROWS, type ThresholdId } from '../../../domain/controls/thresholds.data.ts';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { defaultWords, servesWords, THRESHOLD_LABELS, THRESHOLD_TEXTS, thresholdWords } from '../../../texts/situation/thresholds.ts';
import { sourceWords } from '../../../texts/language/source-words.ts';
import { quoted, typeset } from '../../../texts/language/typography.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import { useRefusal } from '../../sheets/use-refusal.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { ThresholdField } from './threshold-field.tsx';

const IDS = Object.keys(THRESHOLD_ROWS).filter(isThreshold);

/** The figures of the controls, each with its default, its source or « Déduit », and the way back (ux §2.18). */
export function Thresholds() {
  const canEdit = useSchool(({ actor }) => actor !== null && mayEdit(actor.role, 'controlThreshold'));
  return (
    <div className="settings-panel">
      <p>{THRESHOLD_TEXTS.purpose}</p>
      <p className="quiet">{canEdit ? THRESHOLD_TEXTS.inferredWhy : THRESHOLD_TEXTS.readOnly}</p>
      <ul className="threshold-list">{IDS.map((id) => <Threshold key={id} id={id} canEdit={canEdit} />)}</ul>
    </div>
  );
}

function Threshold({ id, canEdit }: { readonly id: ThresholdId; readonly canEdit: boolean }) {
  const value = useSchool(({ view }) => readThresholds(view)[id]);
  const was = useSchool(({ before }) => readThresholds(before)[id]);
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal(id);
  const set = (next: Json): void => attempt(record(setThreshold(store.getState().view, id, next)));
  const { rule, control } = THRESHOLD_ROWS[id];
  const isDefault = sameJson(value, defaultOf(id));
  return (
    <li className="threshold">
      <ThresholdField key={JSON.stringify(value)} label={THRESHOLD_LABELS[id]} rule={rule} value={value} disabled={!canEdit} error={refusal === undefined ? null : refusalSentence(refusal)} onValue={set} />
      <p className="threshold-facts quiet">
        <span>{servesWords(control)}</span>
        <span>{defaultWords(thresholdWords(rule, defaultOf(id)))}</span>
        <Source id={id} />
        {sameJson(value, was) ? null : <StatusBadge kind="changed">{THRESHOLD_TEXTS.changed}</StatusBadge>}
        {isDefault || !canEdit ? null : <Button size="compact-xs" variant="subtle" onClick={() => set(null)}>{THRESHOLD_TEXTS.defaultBack}</Button>}
      </p>
    </li>
  );
}

function Source({ id }: { readonly id: ThresholdId }) {
  const { source } = THRESHOLD_ROWS[id];
  return 'quote' in source ? <span>{quoted(typeset(source.quote))} ({sourceWords(source.ref)})</span> : <StatusBadge kind="inferred">{THRESHOLD_TEXTS.inferred}</StatusBadge>;
}
