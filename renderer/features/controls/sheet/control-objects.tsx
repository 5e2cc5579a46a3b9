import { Link } from '@tanstack/react-router';
import type { ControlFamily, ControlObject, Finding } from '../../../../domain/controls/control.ts';
import { fixOf } from '../../../../domain/controls/run-controls.ts';
import { CONTROL_TEXTS_SCREEN } from '../../../../texts/situation/control-screen.ts';
import { nameOf } from '../../../../texts/controls/control-text.ts';
import { controlSentence } from '../../../../texts/controls/control-texts.ts';
import { othersWords } from '../../../../texts/changes/sync.ts';
import type { ControlPass } from '../../../controls/control-results.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { openSheet } from '../../../sheets/open-sheet.ts';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { InspectorSection } from '../../../ui/inspector-section.tsx';
import { AssistOne } from './assist-button.tsx';
import { fixing } from '../control-acts.tsx';
import type { ControlRow } from '../control-rows.ts';

const MOST_SHOWN = 40;

interface ControlObjectsProps {
  readonly row: ControlRow;
  readonly pass: ControlPass;
  readonly canEdit: boolean;
}

/** What a control is about, one finding a line, each with its own correction. */
export function ControlObjects({ row, pass, canEdit }: ControlObjectsProps) {
  const names = useSettingNames();
  const { record } = useActions();
  const isSeveral = row.findings.length > 1;
  return (
    <InspectorSection title={CONTROL_TEXTS_SCREEN.objects} mark={row.findings.length}>
      <ul className="lines">
        {row.findings.slice(0, MOST_SHOWN).map((finding, i) => {
          const changes = isSeveral && canEdit ? fixOf(pass.ground, row.result, [finding]) : [];
          return (
            <li key={i} className="line control-finding">
              <ObjectLinks finding={finding} family={row.control.family} />
              {isSeveral ? <span className="quiet">{controlSentence(row.control, [finding], names)}</span> : null}
              {changes.length === 0 ? null : (
                <button type="button" className="link-button" onClick={() => void record(fixing(row.id, changes))}>{CONTROL_TEXTS_SCREEN.fixOne}</button>
              )}
              {canEdit ? <AssistOne row={row} finding={finding} /> : null}
            </li>
          );
        })}
      </ul>
      {row.findings.length > MOST_SHOWN ? <p className="quiet">{othersWords(row.findings.length - MOST_SHOWN)}</p> : null}
    </InspectorSection>
  );
}

function ObjectLinks({ finding, family }: { readonly finding: Finding; readonly family: ControlFamily }) {
  return <span className="object-links">{finding.objects.map((object) => <ObjectLink key={`${object.kind} ${object.id}`} object={object} family={family} />)}</span>;
}

/** The screen of what has no sheet of its own. */
const SCREENS = {
  service: '/services', cell: '/messagerie', subscription: '/gar', replacement: '/remplacements', inspection: '/inspections', inspector: '/inspections',
} as const;

/** Opens what is concerned: its sheet here, or its screen. */
function ObjectLink({ object, family }: { readonly object: ControlObject; readonly family: ControlFamily }) {
  const names = useSettingNames();
  const name = <bdi>{nameOf(object, names)}</bdi>;
  switch (object.kind) {
    case 'person':
      return <button type="button" className="link-button" onClick={() => openSheet({ kind: 'person', id: object.id })}>{name}</button>;
    case 'group':
    case 'line':
      return <button type="button" className="link-button" onClick={() => openSheet({ kind: 'group', id: object.id })}>{name}</button>;
    case 'rubrique':
      return <Link to="/rubriques" search={{ id: object.id }}>{name}</Link>;
    case 'setting':
      return <SettingLink object={object} family={family} />;
    default:
      return object.kind === 'visa' ? name : <Link to={SCREENS[object.kind]}>{name}</Link>;
  }
}

/** The settings that have a screen here; the others are corrected elsewhere. */
function SettingLink({ object, family }: { readonly object: ControlObject; readonly family: ControlFamily }) {
  const names = useSettingNames();
  const announcement = names.announcement(object.id);
  const tile = names.homeTile(object.id);
  const name = <bdi>{nameOf(object, names)}</bdi>;
  if (announcement !== undefined) return <Link to="/communication" search={{ id: object.id }}><bdi>{announcement}</bdi></Link>;
  if (tile !== undefined || object.id === 'homePage') return <Link to="/page-d-accueil" search={{ id: object.id }}>{name}</Link>;
  return family === 'MSG' ? <Link to="/messagerie">{name}</Link> : name;
}
