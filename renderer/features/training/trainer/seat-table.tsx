import { ActionIcon } from '@mantine/core';
import { IconCheck, IconHandStop, IconPencil, IconPlayerSkipForward, IconPlugConnectedX, IconRobot, IconX } from '@tabler/icons-react';
import type { StepCount } from '../../../../domain/training/classroom/room-progress.ts';
import type { Seat } from '../../../../domain/training/classroom/seat.ts';
import type { StepState } from '../../../../domain/training/classroom/seat-progress.ts';
import { CLASSROOM_TEXTS, continued, removeWords, STEP_STATE_WORDS, stepColumn } from '../../../../texts/training/classroom.ts';

interface SeatTableProps {
  readonly seats: readonly Seat[];
  /** The scenario whose steps are shown; empty: none is known yet. */
  readonly scenario: string;
  readonly title: string;
  readonly steps: readonly StepCount[];
  readonly onDismiss: (number: number) => void;
}

const STATES = [
  { state: 'verified', icon: IconCheck },
  { state: 'played', icon: IconRobot },
  { state: 'skipped', icon: IconPlayerSkipForward },
] as const satisfies readonly { readonly state: StepState; readonly icon: typeof IconCheck }[];

/** More than these, and they stand in two tables side by side: a room of thirty is seen at once, and read from its back. */
const MOST_BELOW = 15;

/** A line a seat, a column a step: large signs, each with its word, to be read from the back of a room. */
export function SeatTable(props: SeatTableProps) {
  const { seats, title } = props;
  const half = seats.length > MOST_BELOW ? Math.ceil(seats.length / 2) : seats.length;
  return (
    <section className="seat-scroll" aria-label={CLASSROOM_TEXTS.table}>
      <div className="seat-tables">
        <Seats {...props} shown={seats.slice(0, half)} caption={title} />
        {half === seats.length ? null : <Seats {...props} shown={seats.slice(half)} caption={continued(title)} />}
      </div>
      <Legend />
    </section>
  );
}

interface SeatsProps extends Omit<SeatTableProps, 'title'> {
  readonly shown: readonly Seat[];
  readonly caption: string;
}

function Seats({ seats, shown, caption, scenario, steps, onDismiss }: SeatsProps) {
  const columns = scenario === '' ? [] : steps;
  const count = seats.filter((seat) => seat.scenario === scenario).length;
  return (
    <table className="seat-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{CLASSROOM_TEXTS.seat}</th>
          {columns.map((step) => (
            <th key={step.step} scope="col" aria-label={stepColumn(step, count)}><b>{step.step}</b><span className="quiet">{step.passed}/{count}</span></th>
          ))}
          <th scope="col"><span className="hidden-text">{CLASSROOM_TEXTS.remove}</span></th>
        </tr>
      </thead>
      <tbody>
        {shown.map((seat) => (
          <tr key={seat.number} data-present={seat.present} data-asks={seat.asksHelp}>
            <th scope="row"><bdi>{seat.pseudonym}</bdi><SeatNews seat={seat} isShort={shown.length < seats.length} /></th>
            {columns.map(({ step }) => <td key={step}>{seat.scenario === scenario ? <StepSign seat={seat} step={step} /> : null}</td>)}
            <td><ActionIcon variant="subtle" size={26} aria-label={removeWords(seat.pseudonym)} title={removeWords(seat.pseudonym)} onClick={() => onDismiss(seat.number)}><IconX size={16} stroke={1.8} aria-hidden /></ActionIcon></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is new of a seat; where two tables share the width, its words are read aloud, and those who wait are named above. */
function SeatNews({ seat, isShort }: { readonly seat: Seat; readonly isShort: boolean }) {
  const words = isShort ? 'hidden-text' : undefined;
  return (
    <>
      {seat.asksHelp ? <span className="seat-news seat-asks" title={CLASSROOM_TEXTS.waits}><IconHandStop size={18} stroke={2} aria-hidden /> <span className={words}>{CLASSROOM_TEXTS.waits}</span></span> : null}
      {seat.present ? null : <span className="seat-news" title={CLASSROOM_TEXTS.absent}><IconPlugConnectedX size={18} stroke={1.8} aria-hidden /> <span className={words}>{CLASSROOM_TEXTS.absent}</span></span>}
    </>
  );
}

/** The first step that is not behind is the one that the trainee is at. */
function StepSign({ seat, step }: { readonly seat: Seat; readonly step: number }) {
  const passed = seat.steps.find((one) => one.step === step)?.state;
  const sign = STATES.find(({ state }) => state === passed);
  if (sign !== undefined) {
    const { icon: Sign, state } = sign;
    return <span className={`step-sign step-${state}`} title={STEP_STATE_WORDS[state]}><Sign size={20} stroke={2.2} aria-hidden /><span className="hidden-text">{STEP_STATE_WORDS[state]}</span></span>;
  }
  const isCurrent = seat.steps.every((one) => one.step < step) && seat.steps.length === step - 1;
  if (!isCurrent) return <span className="hidden-text">{CLASSROOM_TEXTS.ahead}</span>;
  return <span className="step-sign step-current" title={CLASSROOM_TEXTS.current}><IconPencil size={18} stroke={1.8} aria-hidden /><span className="hidden-text">{CLASSROOM_TEXTS.current}</span></span>;
}

function Legend() {
  return (
    <ul className="step-legend" aria-label={CLASSROOM_TEXTS.legend}>
      {STATES.map(({ state, icon: Sign }) => <li key={state}><span className={`step-sign step-${state}`}><Sign size={16} stroke={2.2} aria-hidden /></span> {STEP_STATE_WORDS[state]}</li>)}
      <li><span className="step-sign step-current"><IconPencil size={16} stroke={1.8} aria-hidden /></span> {CLASSROOM_TEXTS.current}</li>
    </ul>
  );
}
