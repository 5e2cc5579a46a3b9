import { Checkbox } from '@mantine/core';
import type { SheetPart, SheetPlace, SheetStep } from '../../../domain/application-sheet/sheet-step.ts';
import { concernedWords, placeTitle, SHEET_MENUS, SHEET_TEXTS, stepWords } from '../../../texts/changes/application-sheet.ts';
import type { SettingNames } from '../../../texts/language/setting-objects.ts';
import { semicolons } from '../../../texts/language/typography.ts';
import { useMenuPaths } from '../../platforms/use-menu-paths.ts';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { Ticking } from './ticking.ts';

interface SheetPartProps {
  /** From 1, in the order of the sheet. */
  readonly rank: number;
  readonly part: SheetPart;
  readonly ticking: Ticking;
}

/** One menu of the ENT: its path, then what to do there. */
export function SheetPartBlock({ rank, part, ticking }: SheetPartProps) {
  const names = useSettingNames();
  const { path, inferred } = SHEET_MENUS[part.screen];
  const menuPaths = useMenuPaths();
  return (
    <section className="sheet-part">
      <h2>
        <span>{rank}. {part.isLast ? `${SHEET_TEXTS.deletions} · ` : ''}{semicolons(menuPaths(path))}</span>
        {inferred === true ? <Inferred /> : null}
      </h2>
      {part.places.map((place) => <Place key={place.subject?.id ?? ''} place={place} ticking={ticking} names={names} />)}
    </section>
  );
}

function Inferred() {
  return <span title={SHEET_TEXTS.inferredWhy}><StatusBadge kind="inferred">{SHEET_TEXTS.inferred}</StatusBadge></span>;
}

interface PlaceProps {
  readonly place: SheetPlace;
  readonly ticking: Ticking;
  readonly names: SettingNames;
}

function Place({ place: { subject, steps }, ticking, names }: PlaceProps) {
  return (
    <div className="sheet-place">
      {subject === undefined ? null : <h3><bdi>{placeTitle(subject, names)}</bdi></h3>}
      <ul className="sheet-steps" aria-label={subject === undefined ? SHEET_TEXTS.steps : placeTitle(subject, names)}>
        {steps.map((step) => <Step key={step.key} step={step} ticking={ticking} names={names} />)}
      </ul>
    </div>
  );
}

interface StepProps {
  readonly step: SheetStep;
  readonly ticking: Ticking;
  readonly names: SettingNames;
}

function Step({ step, ticking: { isDone, onTick, note }, names }: StepProps) {
  const done = isDone(step);
  const said = note?.(step) ?? '';
  const { title, lines, hint, inferred } = stepWords(step, names);
  // A person whom the title names is not named twice.
  const concerned = step.concerned.filter(({ kind }) => kind !== 'person').map((one) => concernedWords(one, names));
  return (
    <li className="sheet-step">
      <Checkbox checked={done} disabled={onTick === undefined} onChange={() => onTick?.(step, !done)} label={<bdi>{title}</bdi>} />
      <div className="sheet-values">
        {lines.map(({ object, before, after }, i) => (
          // The values of one step never move among each other.
          <p key={i}>{object === '' ? null : <bdi>{object} </bdi>}{before === '' ? null : <><s>{before}</s> → </>}<strong>{after}</strong></p>
        ))}
        {concerned.length === 0 ? null : <p className="quiet">{SHEET_TEXTS.concerned} {concerned.join(', ')}</p>}
        {said === '' ? null : <p className="quiet">{said}</p>}
        {hint === undefined ? null : <p className="quiet">{hint}</p>}
        {inferred ? <p><Inferred /></p> : null}
      </div>
    </li>
  );
}
