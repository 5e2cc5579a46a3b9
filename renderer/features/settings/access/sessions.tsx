import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { ShownSession } from '../../../../contract/ent/identity.ts';
import { ACCESS_TEXTS, actOn, sessionFacts } from '../../../../texts/station/accesses.ts';
import { formatMoment } from '../../../../texts/language/dates.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { AccessLine } from './access-line.tsx';
import { AskedPart } from './asked-part.tsx';
import { useAsked } from './use-asked.ts';

/** The consoles that are signed in to the ENT: one's own, and for an administrator those of the school (rel:T24). */
export function Sessions() {
  const { access } = useActions();
  const asked = useAsked(useCallback(() => access.sessions(), [access]));
  const [closing, setClosing] = useState<ShownSession | null>(null);
  const now = useNow();
  const facts = ({ openedAt, device }: ShownSession): string => sessionFacts(formatMoment(openedAt, now), device);
  const close = ({ id }: ShownSession): void => {
    setClosing(null);
    void asked.act(() => access.closeSession({ id }));
  };
  return (
    <section className="form-fields" aria-label={ACCESS_TEXTS.sessions}>
      <h2>{ACCESS_TEXTS.sessions}</h2>
      <p>{ACCESS_TEXTS.sessionsPurpose}</p>
      <AskedPart asked={asked} />
      <ul className="access-list">
        {(asked.value ?? []).map((session) => (
          <AccessLine key={session.id} name={session.name} role={session.role} facts={facts(session)}>
            {session.current ? (
              <span className="quiet">{ACCESS_TEXTS.thisOne}</span>
            ) : (
              <Button aria-label={actOn(ACCESS_TEXTS.close, session.name)} onClick={() => setClosing(session)}>{ACCESS_TEXTS.close}</Button>
            )}
          </AccessLine>
        ))}
      </ul>
      {closing === null ? null : (
        <ConfirmDialog title={ACCESS_TEXTS.closeQuestion} action={ACCESS_TEXTS.close} onConfirm={() => close(closing)} onCancel={() => setClosing(null)}>
          <bdi>{closing.name}</bdi>. {facts(closing)}
        </ConfirmDialog>
      )}
    </section>
  );
}
