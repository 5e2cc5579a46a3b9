import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { MissingData } from '../../../../domain/controls/control.ts';
import type { ControlSource } from '../../../../domain/controls/control-source.ts';
import { fixOf, type ControlResult } from '../../../../domain/controls/run-controls.ts';
import { mayEdit } from '../../../../domain/roles/role-matrix.ts';
import { HAND_CHECK_TEXTS } from '../../../../texts/controls/by-hand.ts';
import { controlText } from '../../../../texts/controls/control-texts.ts';
import { INFERRED_LABEL, notRunSentence, SEVERITY_LABELS } from '../../../../texts/controls/labels.ts';
import { CONTROL_TEXTS_SCREEN } from '../../../../texts/situation/control-screen.ts';
import { sourceLine } from '../../../../texts/language/source-words.ts';
import { quoted, typeset } from '../../../../texts/language/typography.ts';
import { AskForHelp } from '../../../assistance/ask-for-help.tsx';
import type { ControlPass } from '../../../controls/control-results.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { InspectorSection } from '../../../ui/inspector-section.tsx';
import { StatusBadge, type StatusKind } from '../../../ui/status-badge.tsx';
import { ControlActs } from '../control-acts.tsx';
import { ControlHistory } from './control-history.tsx';
import { HandCheckPart } from './hand-check-part.tsx';
import { MenuPathLines } from '../../../platforms/menu-path-lines.tsx';
import { ControlObjects } from './control-objects.tsx';
import type { ControlRow } from '../control-rows.ts';
import { FixPreview } from '../../../controls/fix-preview.tsx';
import { IgnorePart } from './ignore-part.tsx';
import { MISSING_WAYS } from './missing-ways.ts';

interface ControlSheetProps {
  readonly row: ControlRow;
  readonly pass: ControlPass;
  /** Whether the reason to ignore it is being asked. */
  readonly isIgnoring: boolean;
  readonly onIgnoring: (isIgnoring: boolean) => void;
}

const BADGES: Readonly<Record<ControlRow['severity'], StatusKind>> = { blocking: 'refused', error: 'error', warning: 'warning', advice: 'advice' };

/** Why a control speaks, what it is about, where it is corrected, and the ways out. */
export function ControlSheet({ row, pass, isIgnoring, onIgnoring }: ControlSheetProps) {
  const canEdit = useSchool((state) => state.actor !== null && mayEdit(state.actor.role, 'ignoredControl'));
  const changes = useMemo(() => fixOf(pass.ground, row.result), [pass, row]);
  return (
    <article className="sheet" aria-label={row.id}>
      <h2 className="inspector-title"><span>{row.result.state === 'not-run' ? (controlText(row.id)?.title ?? row.id) : row.sentence}</span></h2>
      <Badges row={row} />
      <NotRun row={row} pass={pass} />
      <ControlActs row={row} pass={pass} changes={changes} canEdit={canEdit} />
      {changes.length === 0 ? null : (
        <InspectorSection title={CONTROL_TEXTS_SCREEN.whatFix}><FixPreview changes={changes} /></InspectorSection>
      )}
      {row.findings.length === 0 ? null : <ControlObjects row={row} pass={pass} canEdit={canEdit} />}
      <Where row={row} />
      <Why source={row.control.source} />
      <ControlHistory control={row.id} />
      {isIgnorable(row.result) && canEdit ? <IgnorePart row={row} pass={pass} isAsking={isIgnoring} onAsking={onIgnoring} /> : null}
    </article>
  );
}

function Badges({ row: { id, state, severity } }: Pick<ControlSheetProps, 'row'>) {
  return (
    <p className="control-badges">
      <StateBadge state={state} severity={severity} />{' '}
      <span className="quiet">{id}</span>
    </p>
  );
}

/** How bad it is, but of what is good or was not looked at. */
function StateBadge({ state, severity }: Pick<ControlRow, 'state' | 'severity'>) {
  if (state === 'passed') return <StatusBadge kind="success">{CONTROL_TEXTS_SCREEN.passed}</StatusBadge>;
  if (state === 'byHand') return <StatusBadge kind="unseen">{HAND_CHECK_TEXTS.due}</StatusBadge>;
  if (state === 'handChecked') return <StatusBadge kind="success">{HAND_CHECK_TEXTS.checked}</StatusBadge>;
  if (state === 'notRun') return <StatusBadge kind="unseen">{CONTROL_TEXTS_SCREEN.notRun}</StatusBadge>;
  return <StatusBadge kind={BADGES[severity]}>{SEVERITY_LABELS[severity]}</StatusBadge>;
}

/** What a control that did not run lacks, and what to look at by hand meanwhile. */
function NotRun({ row: { result }, pass }: Pick<ControlSheetProps, 'row' | 'pass'>) {
  if (result.state !== 'not-run') return null;
  return <><Missing missing={result.missing} />{result.byHand === undefined ? null : <HandCheckPart check={result.byHand} pass={pass} />}</>;
}

/** What the console lacks, and the screen that gives it where there is one. */
function Missing({ missing }: { readonly missing: MissingData }) {
  const way = MISSING_WAYS[missing];
  return (
    <InlineNotice kind="info">
      {notRunSentence(missing)} {way === undefined ? null : <Link {...way.way}>{way.label}</Link>}
    </InlineNotice>
  );
}

function Where({ row: { id, control, findings } }: Pick<ControlSheetProps, 'row'>) {
  const names = useSettingNames();
  const text = controlText(id);
  if (text === undefined) return null;
  const ticket = findings.length === 0 ? undefined : text.ticket?.(findings, names);
  return (
    <InspectorSection title={CONTROL_TEXTS_SCREEN.whereTitle}>
      <MenuPathLines path={text.path} />
      <p className="quiet">{text.fix}</p>
      {ticket === undefined ? null : <CopyButton text={ticket} />}
      {findings.length === 0 ? null : <p><AskForHelp subject={{ kind: 'control', control, findings }} /></p>}
    </InspectorSection>
  );
}

function isIgnorable({ state }: ControlResult): boolean {
  return state === 'found' || state === 'ignored';
}

function Why({ source }: { readonly source: ControlSource }) {
  return (
    <InspectorSection title={CONTROL_TEXTS_SCREEN.why}>
      {source.quote === undefined ? null : <blockquote className="source-quote">{quoted(typeset(source.quote))}</blockquote>}
      <p className="quiet">{sourceLine(source)}</p>
      {source.inferred === true ? (
        <p className="quiet"><StatusBadge kind="inferred">{INFERRED_LABEL}</StatusBadge> {CONTROL_TEXTS_SCREEN.inferredWhy}</p>
      ) : null}
    </InspectorSection>
  );
}
