import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { removeVisa } from '../../../../domain/inspections/visas/visa-gestures.ts';
import { listVisas, type Visa } from '../../../../domain/inspections/visas/visa.ts';
import { authorWords } from '../../../../texts/year/inspections.ts';
import { VISA_TEXTS as TEXTS, visaWords } from '../../../../texts/year/visas.ts';
import { actOn } from '../../../../texts/language/typography.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { ReadOnlyLine } from '../../../sheets/person/read-only-line.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';
import { usePersonNames } from '../../../sheets/use-person-names.ts';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { InspectorSection } from '../../../ui/inspector-section.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { useInspectionActs } from '../use-inspections.ts';
import { LessonBooks } from './lesson-books.tsx';
import { VisaForm } from './visa-form.tsx';

/** The visas that somebody read in the lesson book, each with who noted it; and one more. */
export function VisasDialog({ onClose }: { readonly onClose: () => void }) {
  const view = useSchool((state) => state.view);
  const visas = useMemo(() => listVisas(view), [view]);
  const canEdit = useMayEdit('visa');
  return (
    <Dialog title={TEXTS.title} onClose={onClose} size={860}>
      <div className="dialog-body">
        <p className="quiet">{TEXTS.what} {TEXTS.may}</p>
        <ReadOnlyLine entity="visa" />
        <InspectorSection title={TEXTS.noted}>
          {visas.length === 0 ? <p className="quiet">{TEXTS.none}</p> : <ul className="plain-list">{visas.map((visa) => <VisaLine key={visa.id} visa={visa} canEdit={canEdit} />)}</ul>}
        </InspectorSection>
        {canEdit ? <InspectorSection title={TEXTS.new}><VisaForm /></InspectorSection> : null}
        <LessonBooks />
        <p className="source-line">{TEXTS.source}</p>
      </div>
    </Dialog>
  );
}

/** A visa, with where it is from: whoever wrote it down, and when. */
function VisaLine({ visa, canEdit }: { readonly visa: Visa; readonly canEdit: boolean }) {
  const row = useSchool((state) => state.view.find('visa', visa.id));
  const names = usePersonNames();
  const now = useNow();
  const { act } = useInspectionActs(visa.id);
  const words = visaWords(visa, visa.teacherId === null ? TEXTS.everybody : (names(visa.teacherId) ?? ''));
  return (
    <li>
      <bdi>{words}</bdi>{' '}
      {row?.by === undefined ? null : <span className="quiet">{authorWords(row.by, row.at ?? '', now)}</span>}{' '}
      {canEdit ? <Button size="compact-sm" aria-label={actOn(TEXTS.remove, words)} onClick={() => act((view) => removeVisa(view, visa))}>{TEXTS.remove}</Button> : null}
    </li>
  );
}
