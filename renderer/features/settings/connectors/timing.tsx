import { Button, NativeSelect } from '@mantine/core';
import type { ConnectorTiming } from '../../../../domain/connectors/timing.ts';
import { TIMING_TEXTS as TEXTS } from '../../../../texts/connectors/connector-timing.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { HourField } from '../../../ui/fields/hour-field.tsx';
import type { PartProps } from './part-props.ts';

const MOST_HOURS = 4;
const MOST_WINDOWS = 6;

/** When the server reads the platform by itself, and when it writes nothing there: kept at each change. */
export function Timing({ view: { id, timing }, desk }: PartProps) {
  const { connectors } = useActions();
  const set = (changed: Partial<ConnectorTiming>): void => {
    const next = { ...timing, ...changed };
    void desk.act(() => connectors.setTiming({ id, timing: { ...next, readAt: [...next.readAt], windows: [...next.windows] } }));
  };
  return (
    <section className="form-fields" aria-label={TEXTS.title}>
      <h3>{TEXTS.title}</h3>
      <p className="quiet">{TEXTS.how}</p>
      <ReadHours hours={timing.readAt} isBusy={desk.isBusy} onChange={(readAt) => set({ readAt })} />
      <h4>{TEXTS.windows}</h4>
      <p className="quiet">{TEXTS.windowsHow}</p>
      <StillWindows windows={timing.windows} isBusy={desk.isBusy} onChange={(windows) => set({ windows })} />
      <div className="control-acts">
        <DayField isKept width={180} label={TEXTS.until} note={TEXTS.untilHow} day={timing.authorisedUntil ?? ''} disabled={desk.isBusy} onDay={(day) => set({ authorisedUntil: day === '' ? null : day })} />
        {timing.authorisedUntil === null ? null : <Button disabled={desk.isBusy} onClick={() => set({ authorisedUntil: null })}>{TEXTS.removeUntil}</Button>}
      </div>
    </section>
  );
}

interface ListProps<T> {
  readonly isBusy: boolean;
  readonly onChange: (list: T) => void;
}

function ReadHours({ hours, isBusy, onChange }: ListProps<ConnectorTiming['readAt']> & { readonly hours: ConnectorTiming['readAt'] }) {
  return (
    <>
      {hours.length === 0 ? <p>{TEXTS.off}</p> : null}
      {hours.map((hour, i) => (
        <div key={i} className="hour-pair">
          <HourField isKept label={TEXTS.readAt(i + 1)} hour={hour} disabled={isBusy} onHour={(to) => onChange(hours.with(i, to))} />
          <Button disabled={isBusy} onClick={() => onChange(hours.toSpliced(i, 1))}>{TEXTS.removeHour(hour)}</Button>
        </div>
      ))}
      {hours.length < MOST_HOURS ? <div><Button disabled={isBusy} onClick={() => onChange([...hours, '06:00'])}>{TEXTS.addHour}</Button></div> : null}
    </>
  );
}

function StillWindows({ windows, isBusy, onChange }: ListProps<ConnectorTiming['windows']> & { readonly windows: ConnectorTiming['windows'] }) {
  return (
    <>
      {windows.map((window, i) => (
        <div key={i} className="hour-pair">
          <HourField isKept label={TEXTS.from} hour={window.from} disabled={isBusy} onHour={(from) => onChange(windows.with(i, { ...window, from }))} />
          <HourField isKept label={TEXTS.to} hour={window.to} disabled={isBusy} onHour={(to) => onChange(windows.with(i, { ...window, to }))} />
          <NativeSelect
            label={TEXTS.stops} disabled={isBusy} value={window.stops}
            data={[{ value: 'writes', label: TEXTS.writes }, { value: 'all', label: TEXTS.all }]}
            onChange={(event) => onChange(windows.with(i, { ...window, stops: event.currentTarget.value === 'all' ? 'all' : 'writes' }))}
          />
          <Button disabled={isBusy} onClick={() => onChange(windows.toSpliced(i, 1))}>{TEXTS.removeWindow}</Button>
        </div>
      ))}
      {windows.length < MOST_WINDOWS ? <div><Button disabled={isBusy} onClick={() => onChange([...windows, { from: '12:00', to: '13:00', stops: 'writes' }])}>{TEXTS.addWindow}</Button></div> : null}
    </>
  );
}
