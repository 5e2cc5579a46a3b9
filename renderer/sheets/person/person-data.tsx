import { Link } from '@tanstack/react-router';
import type { Person } from '../../../domain/directory/person.ts';
import { PERSON_DATA_TEXTS as TEXTS } from '../../../texts/paper/person-data.ts';
import { ANSWERER_TEXTS } from '../../../texts/privacy/answerers.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { isMasked } from '../../presentation/masking.ts';
import { useAnswerers } from '../../privacy/use-answerers.ts';
import { useActions, useSchoolStore } from '../../school/store/school-context.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { useSettingNames } from '../use-setting-names.ts';
import { LimitPerson } from './limit-person.tsx';
import { personPaper } from './person-paper.ts';

/** What is held of somebody, to be given to them (RGPD, art. 15, 16, 17 and 20). */
export function PersonData({ person }: { readonly person: Person }) {
  const { loadJournal } = useActions();
  const store = useSchoolStore();
  const names = useSettingNames();
  const answerers = useAnswerers();
  // Data under another name are of nobody: they wait until names are shown.
  if (isMasked()) return null;
  return (
    <InspectorSection title={TEXTS.title}>
      <p className="quiet">{TEXTS.purpose} {TEXTS.rectify}</p>
      {answerers === undefined ? (
        <p>{ANSWERER_TEXTS.missing} <Link to="/parametres" search={{ onglet: 'confidentialite' }}>{ANSWERER_TEXTS.name}</Link></p>
      ) : (
        <div><ExportButton label={TEXTS.button} paper={() => personPaper({ state: store.getState(), person, names, answerers }, loadJournal)} /></div>
      )}
      <LimitPerson personId={person.id} />
    </InspectorSection>
  );
}
