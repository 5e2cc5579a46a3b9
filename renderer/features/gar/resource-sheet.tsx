import { Button } from '@mantine/core';
import { garCell, givesMore } from '../../../domain/gar/plan/gar-cells.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { cellSentence, endWords, GAR_TEXTS, meterWords } from '../../../texts/gar/gar-screen.ts';
import { ASSIGNMENT_STATES } from '../../../texts/gar/gar.ts';
import { NOT_STATED, subscriptionValue } from '../../../texts/gar/gar-values.ts';
import { capital } from '../../../texts/language/typography.ts';
import { assignmentTargetWords } from '../../../texts/language/setting-objects.ts';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { Choosing } from './licences/choose-people-dialog.tsx';
import type { PopulationColumn } from './gar-columns.ts';
import { metersOf, type GarRow } from './gar-rows.ts';
import type { GarActs } from './use-gar.ts';

interface ResourceSheetProps {
  readonly row: GarRow;
  readonly population: PopulationColumn | undefined;
  readonly acts: GarActs;
  readonly onChoose: (choosing: Choosing) => void;
}

/** A resource: the population of the cell, its licences before and after the draft, the lines of its plan. */
export function ResourceSheet({ row, population, acts, onChoose }: ResourceSheetProps) {
  const { title } = row.plan.subscription;
  return (
    <article className="sheet" aria-label={title}>
      <h2 className="inspector-title"><span>{title}</span></h2>
      <InspectorSection title={population?.label ?? GAR_TEXTS.chosenCell}>
        {population === undefined ? <p className="quiet">{GAR_TEXTS.pickCell}</p> : <CellActs row={row} population={population} acts={acts} onChoose={onChoose} />}
      </InspectorSection>
      <InspectorSection title={GAR_TEXTS.columns.licences}>
        {row.plan.meters.length === 0 ? <p className="quiet">{GAR_TEXTS.licencesUnsaid}</p> : null}
        <ul className="lines">{metersOf(row.plan, row.before).map((meter) => <li key={meter.public ?? ''} className="line">{meterWords(meter)}</li>)}</ul>
      </InspectorSection>
      <PlanLines row={row} acts={acts} />
      <Facts row={row} />
    </article>
  );
}

function CellActs({ row, population, acts, onChoose }: ResourceSheetProps & { readonly population: PopulationColumn }) {
  const { given, among } = garCell(row.plan, population.people);
  return (
    <>
      <p>{cellSentence(given, among)}</p>
      {acts.canEdit && among > 0 ? (
        <div className="control-acts">
          <Button onClick={() => acts.toggle(row.plan, population.target)}>{givesMore(row.plan, population.target, population.people) ? GAR_TEXTS.give : GAR_TEXTS.takeBack}</Button>
          <Button onClick={() => onChoose({ subscriptionId: row.id, people: population.people })}>{GAR_TEXTS.choosePeople}</Button>
        </div>
      ) : null}
    </>
  );
}

function PlanLines({ row: { plan }, acts }: Pick<ResourceSheetProps, 'row' | 'acts'>) {
  const names = useSettingNames();
  const lines = plan.assignments.filter(({ state }) => state !== 'none');
  return (
    <InspectorSection title={GAR_TEXTS.lines} mark={lines.length}>
      {lines.length === 0 ? <p className="quiet">{GAR_TEXTS.noLine}</p> : null}
      <ul className="lines">
        {lines.map(({ target, state }) => (
          <li key={`${target.kind}:${target.id}`} className="line">
            <bdi>{assignmentTargetWords(target, names)}</bdi> <span className="quiet">{ASSIGNMENT_STATES[state]}</span>
            {acts.canEdit ? <button type="button" className="link-button line-end" onClick={() => acts.set(plan.subscription, [target], 'none')}>{GAR_TEXTS.takeBack}</button> : null}
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}

function Facts({ row: { plan: { subscription }, last, daysLeft } }: { readonly row: GarRow }) {
  const { publisher, nature, kind, publics, from, to } = subscription;
  const said = (field: string, value: Json): string => capital(subscriptionValue(field, value));
  return (
    <InspectorSection title={GAR_TEXTS.facts}>
      <dl className="facts">
        <dt>{GAR_TEXTS.publisher}</dt><dd>{publisher === '' ? capital(NOT_STATED) : <bdi>{publisher}</bdi>}</dd>
        <dt>{GAR_TEXTS.nature}</dt><dd>{said('nature', nature)}</dd>
        <dt>{GAR_TEXTS.kind}</dt><dd>{said('kind', kind)}</dd>
        <dt>{GAR_TEXTS.publics}</dt><dd>{said('publics', publics)}</dd>
        <dt>{GAR_TEXTS.from}</dt><dd>{said('from', from)}</dd>
        <dt>{GAR_TEXTS.end}</dt>
        <dd>{last !== null && daysLeft <= 30 ? <StatusBadge kind="warning">{endWords(last, daysLeft)}</StatusBadge> : endWords(last, daysLeft)}</dd>
      </dl>
      {to === null && last !== null ? <p className="quiet">{GAR_TEXTS.endInferred}</p> : null}
    </InspectorSection>
  );
}
