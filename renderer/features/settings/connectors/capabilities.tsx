import { NativeSelect } from '@mantine/core';
import { UnitKind } from '../../../../domain/connectors/capabilities.ts';
import { ConnectorMode, modeIn, modesOf } from '../../../../domain/connectors/connector-mode.ts';
import { CONNECTOR_TEXTS as TEXTS, EFFECT_AT_WORDS, heldWords, PROVENANCE_WORDS, READ_WORDS, UNDO_WORDS, WRITE_WORDS } from '../../../../texts/connectors/connector-screen.ts';
import { MODE_LABELS, UNIT_LABELS } from '../../../../texts/connectors/connectors.ts';
import { LOSS_WORDS } from '../../../../texts/connectors/loss-words.ts';
import { capital } from '../../../../texts/language/typography.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import type { PartProps } from './part-props.ts';

const HEADERS = [TEXTS.unit, TEXTS.reads, TEXTS.writes, TEXTS.effect, TEXTS.undo, TEXTS.mode];

/** What the connector reads and writes of each kind, from where it is known, and how far it goes. */
export function Capabilities({ view, desk }: PartProps) {
  const { connectors } = useActions();
  const kinds = UnitKind.options.flatMap((kind) => {
    const unit = view.capabilities.units[kind];
    return unit === undefined ? [] : [{ kind, unit }];
  });
  return (
    <>
      <h3>{TEXTS.capabilities}</h3>
      {view.connected && <p className="quiet">{TEXTS.applying}</p>}
      {view.held !== null && <InlineNotice kind="warning">{heldWords(view.held)}</InlineNotice>}
      <table className="school-table" aria-label={TEXTS.capabilities}>
        <thead><tr>{HEADERS.map((header) => <th key={header} scope="col">{header}</th>)}</tr></thead>
        <tbody>
          {kinds.map(({ kind, unit }) => (
            <tr key={kind}>
              <th scope="row">{capital(UNIT_LABELS[kind])} <span className="quiet">{PROVENANCE_WORDS[unit.provenance]}</span>{unit.losses.map(({ field }) => <div key={field} className="quiet">{LOSS_WORDS[field] ?? field}</div>)}</th>
              <td>{READ_WORDS[unit.read]}</td>
              <td>{WRITE_WORDS[unit.write]}</td>
              <td>{EFFECT_AT_WORDS[unit.effectAt]}</td>
              <td>{UNDO_WORDS[unit.undo]}</td>
              <td>
                {view.connected && (unit.write === 'exact' || unit.write === 'lossy') ? (
                  <NativeSelect
                    aria-label={TEXTS.modeOf(UNIT_LABELS[kind])}
                    miw={124}
                    data={modesHere(kind, view.modes[kind])}
                    disabled={desk.isBusy || view.onlyObserved !== null}
                    value={modeIn(view.modes, kind)}
                    onChange={(event) => {
                      const mode = ConnectorMode.parse(event.currentTarget.value);
                      void desk.act(() => connectors.setMode({ id: view.id, unit: kind, mode }));
                    }}
                  />
                ) : '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What is offered of a kind, with what was chosen of it before. */
function modesHere(kind: UnitKind, chosen: ConnectorMode | undefined): { readonly value: string; readonly label: string }[] {
  const offered = modesOf(kind);
  return ConnectorMode.options.filter((mode) => mode === chosen || offered.includes(mode)).map((value) => ({ value, label: MODE_LABELS[value] }));
}
