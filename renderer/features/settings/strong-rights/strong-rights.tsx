import { localDay } from '../../../../domain/kernel/local-time.ts';
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { noteReview } from '../../../../domain/strong-rights/rights-review.ts';
import { listStrongHolders, withdrawRight, type StrongHolder, type StrongRight } from '../../../../domain/strong-rights/strong-rights.ts';
import { holdersCount, reviewWords, STRONG_RIGHTS_TEXTS, strongRightWords, withdrawLabel } from '../../../../texts/station/strong-rights.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { ExportButton } from '../../../paper/export-button.tsx';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';
import { usePersonNames } from '../../../sheets/use-person-names.ts';
import { useRefusal } from '../../../sheets/use-refusal.ts';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { strongRightsPaper } from './strong-rights-paper.ts';

/** Who holds strong rights, to be read over: what is kept is noted with its day, what is not is withdrawn in the draft (rel:C-P16). */
export function StrongRights() {
  const view = useSchool((state) => state.view);
  const directory = useSchool((state) => state.directory);
  const holders = useMemo(() => listStrongHolders(view, (id) => directory.findPerson(id) !== undefined), [view, directory]);
  const mayReview = useMayEdit('rightsReview');
  const review = useReview();
  const names = useSettingNames();
  return (
    <div className="settings-panel">
      <p>{STRONG_RIGHTS_TEXTS.purpose}</p>
      <p className="quiet">{STRONG_RIGHTS_TEXTS.inferred} {STRONG_RIGHTS_TEXTS.dormant} {mayReview ? null : STRONG_RIGHTS_TEXTS.readOnly}</p>
      <h2>{STRONG_RIGHTS_TEXTS.holders} <span className="section-mark">{holdersCount(holders.length)}</span></h2>
      {holders.length === 0 ? <p>{STRONG_RIGHTS_TEXTS.none}</p> : null}
      <ul className="threshold-list">{holders.map((holder) => <Holder key={holder.personId} holder={holder} mayReview={mayReview} onReview={() => review([holder.personId])} />)}</ul>
      {mayReview && holders.length > 1 ? <div><Button onClick={() => review(holders.map(({ personId }) => personId))}>{STRONG_RIGHTS_TEXTS.keepAll}</Button></div> : null}
      {holders.length === 0 ? null : <div><ExportButton paper={() => strongRightsPaper(holders, names)} /></div>}
    </div>
  );
}

function useReview(): (personIds: readonly string[]) => void {
  const { record } = useActions();
  const store = useSchoolStore();
  return (personIds) => void record(noteReview(store.getState().view, personIds, localDay(new Date().toISOString())));
}

interface HolderProps {
  readonly holder: StrongHolder;
  readonly mayReview: boolean;
  readonly onReview: () => void;
}

function Holder({ holder: { personId, rights, hasLeft, reviewedOn }, mayReview, onReview }: HolderProps) {
  const name = usePersonNames()(personId);
  return (
    <li className="threshold">
      <strong><bdi>{name ?? STRONG_RIGHTS_TEXTS.gone}</bdi></strong>
      <ul>{rights.map((right) => <Right key={`${right.entity} ${right.id}`} personId={personId} right={right} />)}</ul>
      <p className="threshold-facts quiet">
        <span>{reviewWords(reviewedOn)}</span>
        {hasLeft ? <StatusBadge kind="warning">{STRONG_RIGHTS_TEXTS.left}</StatusBadge> : null}
        {mayReview ? <Button size="compact-xs" variant="subtle" onClick={onReview}>{STRONG_RIGHTS_TEXTS.keep}</Button> : null}
      </p>
    </li>
  );
}

function Right({ personId, right }: { readonly personId: string; readonly right: StrongRight }) {
  const words = strongRightWords(right, useSettingNames());
  const mayWithdraw = useMayEdit(right.entity);
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal(right.id);
  return (
    <li>
      {words}{' '}
      {mayWithdraw ? (
        <Button size="compact-xs" variant="subtle" aria-label={withdrawLabel(words)} onClick={() => attempt(record(withdrawRight(store.getState().view, personId, right)))}>
          {STRONG_RIGHTS_TEXTS.withdraw}
        </Button>
      ) : null}
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
    </li>
  );
}
