import { ActionIcon } from '@mantine/core';
import { IconCheck, IconHandStop, IconPencil, IconPlayerSkipForward, IconPlugConnectedX, IconRobot, IconX } from '@tabler/icons-react';
import type { StepCount } from '../../../../domain/training/classroom/room-progress.ts';
import type { Seat } from '../../../../domain/training/classroom/seat.ts';
import type { StepState } from '../../../../domain/training/classroom/seat-progress.ts';
import { CLASSROOM_TEXTS, removeWords, STEP_STATE_WORDS, stepColumn } from '../../../../texts/training/classroom.ts';

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

/** A line a seat, a column a step: large signs, each with its word, to be read from the back of a room. */
export function SeatTable({ seats, scenario, title, steps, onDismiss }: SeatTableProps) {
  const shown = scenario === '' ? [] : steps;
  const count = seats.filter((seat) => seat.scenario === scenario).length;
  return (
    <section className="seat-scroll" aria-label={CLASSROOM_TEXTS.table}>
      <table className="seat-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{CLASSROOM_TEXTS.seat}</th>
            {shown.map((step) => (
              <th key={step.step} scope="col" aria-label={stepColumn(step, count)}><b>{step.step}</b><span className="quiet">{step.passed}/{count}</span></th>
            ))}
            <th scope="col"><span className="hidden-text">{CLASSROOM_TEXTS.remove}</span></th>
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <tr key={seat.number} data-present={seat.present} data-asks={seat.asksHelp}>
              <th scope="row"><bdi>{seat.pseudonym}</bdi><SeatNews seat={seat} /></th>
              {shown.map(({ step }) => <td key={step}>{seat.scenario === scenario ? <StepSign seat={seat} step={step} /> : null}</td>)}
              <td><ActionIcon variant="subtle" aria-label={removeWords(seat.pseudonym)} title={removeWords(seat.pseudonym)} onClick={() => onDismiss(seat.number)}><IconX size={16} stroke={1.8} aria-hidden /></ActionIcon></td>
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
    </section>
  );
}

function SeatNews({ seat }: { readonly seat: Seat }) {
  return (
    <>
      {seat.asksHelp ? <span className="seat-news seat-asks"><IconHandStop size={18} stroke={2} aria-hidden /> {CLASSROOM_TEXTS.waits}</span> : null}
      {seat.present ? null : <span className="seat-news"><IconPlugConnectedX size={18} stroke={1.8} aria-hidden /> {CLASSROOM_TEXTS.absent}</span>}
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
