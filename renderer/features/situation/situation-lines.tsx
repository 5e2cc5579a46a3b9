import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Severity } from '../../../domain/controls/control.ts';
import { findingsOf, runControl } from '../../../domain/controls/run-controls.ts';
import type { Person } from '../../../domain/directory/person.ts';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { situationOf, type SituationLine } from '../../../domain/situation/situation.ts';
import { controlText } from '../../../texts/controls/control-texts.ts';
import { SITUATION_TEXTS, situationSentence, type SituationSubject } from '../../../texts/situation/situation.ts';
import { sourceLine } from '../../../texts/language/source-words.ts';
import { quoted, semicolons } from '../../../texts/language/typography.ts';
import { AskForHelp } from '../../assistance/ask-for-help.tsx';
import type { ControlPass } from '../../controls/control-results.ts';
import { useMenuPaths } from '../../platforms/use-menu-paths.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { StatusBadge, type StatusKind } from '../../ui/status-badge.tsx';
import { AskedState } from './asked-state.tsx';

interface SituationLinesProps {
  readonly pass: ControlPass;
  readonly person: Person;
  readonly subject: SituationSubject;
}

const KINDS: Readonly<Record<Severity, StatusKind>> = { blocking: 'refused', error: 'error', warning: 'warning', advice: 'advice' };

/** Each line with its mark, its reason, and the way to have it corrected. */
export function SituationLines({ pass, person, subject }: SituationLinesProps) {
  const { ground } = pass;
  const lines = useMemo(() => situationOf(ground, person), [ground, person]);
  const asks = useSchool(({ actor }) => actor !== null && !mayEdit(actor.role, 'membership') && mayEdit(actor.role, 'proposition'));
  return (
    <>
      <ul className="situation-lines">
        {lines.map((line) => <Line key={`${line.topic} ${line.topic === 'colleague' ? line.about.join(' ') : ''}`} line={line} pass={pass} subject={subject} asks={asks} />)}
      </ul>
      {asks ? <p className="quiet no-print">{SITUATION_TEXTS.howAsked}</p> : null}
    </>
  );
}

interface LineProps {
  readonly line: SituationLine;
  readonly pass: ControlPass;
  readonly subject: SituationSubject;
  /** Whether the reader asks for corrections rather than makes them. */
  readonly asks: boolean;
}

function Line({ line, pass, subject, asks }: LineProps) {
  const sentence = situationSentence(line, subject, useSettingNames());
  return (
    <li data-state={line.state}>
      <Mark line={line} />
      <div className="situation-text">
        <bdi>{sentence}</bdi>
        <details className="why">
          <summary>{SITUATION_TEXTS.why}</summary>
          <Why line={line} />
          {line.state === 'found' ? <Help control={line.control} pass={pass} about={sentence} /> : null}
        </details>
      </div>
      <div className="situation-acts no-print">
        {line.state === 'found' ? <AskedState control={line.correctedBy.id} canAsk={asks && line.canAsk} /> : null}
        {line.state === 'found' && line.canAsk && !asks ? <Link to="/controles" search={{ id: line.correctedBy.id }}>{SITUATION_TEXTS.correct}</Link> : null}
      </div>
    </li>
  );
}

/** A message about what the control of the line finds; under « Pourquoi ? », where it is no stop of the keyboard until one looks. */
function Help({ control, pass: { ground, results }, about }: Pick<SituationLine, 'control'> & Pick<LineProps, 'pass'> & { readonly about: string }) {
  // A control that a school leaves out of its passes still has its line here.
  const findings = useMemo(() => findingsOf(results.find((one) => one.control.id === control.id) ?? runControl(ground, control)), [control, ground, results]);
  return findings.length === 0 ? null : <p className="no-print"><AskForHelp subject={{ kind: 'control', control, findings }} about={about} /></p>;
}

function Mark({ line: { state, severity } }: { readonly line: SituationLine }) {
  if (state === 'passed') return <StatusBadge kind="success">{SITUATION_TEXTS.marks.passed}</StatusBadge>;
  if (state === 'not-run') return <StatusBadge kind="inferred">{SITUATION_TEXTS.marks['not-run']}</StatusBadge>;
  return <StatusBadge kind={KINDS[severity]}>{SITUATION_TEXTS.marks[severity]}</StatusBadge>;
}

/** The rule in the words of its source, and where it is set in the ENT. */
function Why({ line: { control } }: { readonly line: SituationLine }) {
  const { quote, ref, inferred } = control.source;
  const text = controlText(control.id);
  const menuPaths = useMenuPaths();
  return (
    <>
      {quote === undefined ? null : <p>{quoted(quote)}</p>}
      <p className="quiet">
        {sourceLine({ ref, inferred })} · {control.id} {text === undefined ? null : <span>· {semicolons(menuPaths(text.path))}</span>}
      </p>
    </>
  );
}
