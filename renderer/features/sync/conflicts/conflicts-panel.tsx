import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { CONFLICT_TEXTS, cardHeading, cardSubtitle, decidersSentence } from '../../../../texts/changes/conflicts.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { EmptyResult } from '../../../ui/empty-result.tsx';
import { InspectorSlot } from '../../../ui/inspector-slot.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { decidersOf, type ConflictCardModel } from './conflict-card.ts';
import { ConflictAside } from './conflict-aside.tsx';
import { DisputeCardBody } from './dispute-card-body.tsx';
import { MergedCardBody } from './merged-card-body.tsx';
import { MotherCardBody } from './mother-card-body.tsx';

interface ConflictsProps {
  readonly cards: readonly ConflictCardModel[];
  readonly rank: number;
  readonly onShow: (rank: number) => void;
}

/** One conflict at a time, nothing chosen beforehand; opening one changes nothing (ux §2.14). */
export function ConflictsPanel({ cards, rank, onShow }: ConflictsProps) {
  const card = cards[rank];
  return (
    <div className="sync-panel sync-scroll">
      {card === undefined ? (
        <EmptyResult sentence={CONFLICT_TEXTS.none} />
      ) : (
        <Card key={card.key} card={card} rank={rank} total={cards.length} onShow={onShow} />
      )}
      <InspectorSlot><ConflictAside /></InspectorSlot>
    </div>
  );
}

function CardBody({ card, canEdit }: { readonly card: ConflictCardModel; readonly canEdit: boolean }) {
  if (card.kind === 'mother') return <MotherCardBody card={card} canEdit={canEdit} />;
  return card.kind === 'merged' ? <MergedCardBody card={card} canEdit={canEdit} /> : <DisputeCardBody card={card} canEdit={canEdit} />;
}

interface CardProps {
  readonly card: ConflictCardModel;
  readonly rank: number;
  readonly total: number;
  readonly onShow: (rank: number) => void;
}

function Card({ card, rank, total, onShow }: CardProps) {
  const role = useSchool(({ actor }) => actor?.role);
  const deciders = decidersOf(card);
  const canEdit = role !== undefined && deciders.includes(role);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className="conflict-card" aria-labelledby="conflict-title">
      <header className="conflict-head">
        <h2 id="conflict-title" ref={heading} tabIndex={-1}>{cardHeading(rank + 1, total)}</h2>
        <StatusBadge kind="conflict">{cardSubtitle(card.kind)}</StatusBadge>
        {card.kind !== 'mother' && card.kind !== 'merged' && card.source.of === 'draft' ? <StatusBadge kind="changed">{CONFLICT_TEXTS.foreseen}</StatusBadge> : null}
        <span className="conflict-moves">
          <ActionIcon aria-label={CONFLICT_TEXTS.previous} title={CONFLICT_TEXTS.previous} disabled={rank === 0} onClick={() => onShow(rank - 1)}>
            <IconChevronLeft size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
          <ActionIcon aria-label={CONFLICT_TEXTS.next} title={CONFLICT_TEXTS.next} disabled={rank + 1 >= total} onClick={() => onShow(rank + 1)}>
            <IconChevronRight size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </span>
      </header>
      <CardBody card={card} canEdit={canEdit} />
      {canEdit ? null : <p className="quiet">{decidersSentence(deciders)}</p>}
    </article>
  );
}
