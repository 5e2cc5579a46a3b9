import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import type { Person } from '../../../domain/directory/person.ts';
import { formatGridDate } from '../../../texts/language/dates.ts';
import { correctionRequest, DIRECTORY_TEXTS } from '../../../texts/people/directory.ts';
import { PROFILE_LABELS, SOURCE_SENTENCES } from '../../../texts/people/roles.ts';
import { SEE_AS_TEXTS } from '../../../texts/people/see-as.ts';
import { AskForHelp } from '../../assistance/ask-for-help.tsx';
import { shownIdentifier } from '../../presentation/masking.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { PersonName, sentenceName } from '../../ui/person-name.tsx';
import { CompareButton } from '../compare/compare-button.tsx';
import { closeAllSheets, openSheet } from '../open-sheet.ts';
import { PersonGroups } from './person-groups.tsx';
import { PersonRights } from './person-rights.tsx';
import { seeAs } from '../see-as/see-as.ts';

const TEXTS = DIRECTORY_TEXTS.sheet;

/** Reachability, services, resources and acts come after the sheet: most sheets are opened for something else. */
const PersonReach = lazy(async () => ({ default: (await import('./person-reach.tsx')).PersonReach }));
const PersonResources = lazy(async () => ({ default: (await import('./person-resources.tsx')).PersonResources }));
const AppointManager = lazy(async () => ({ default: (await import('../appoint-manager.tsx')).AppointManager }));
const PersonServices = lazy(async () => ({ default: (await import('./person-services.tsx')).PersonServices }));
const PersonActs = lazy(async () => ({ default: (await import('./person-acts.tsx')).PersonActs }));
const PersonData = lazy(async () => ({ default: (await import('./person-data.tsx')).PersonData }));
const SubjectHistory = lazy(async () => ({ default: (await import('../history/subject-history.tsx')).SubjectHistory }));

/** Everything the console knows of a person, the same from every screen (ux:P6). */
export function PersonSheet({ personId }: { readonly personId: string }) {
  const person = useSchool((state) => state.directory.findPerson(personId));
  const index = useSchool((state) => state.directory.personIndex.get(personId));
  if (person === undefined || index === undefined) return <InlineNotice kind="info">{TEXTS.gone}</InlineNotice>;
  return (
    <article className="sheet" aria-label={sentenceName(person)}>
      <h2 className="inspector-title"><PersonName person={person} /></h2>
      <div className="sheet-actions">
        <Button size="compact-sm" onClick={() => seeAs({ onlooker: { kind: 'person', id: personId }, name: sentenceName(person) })}>{SEE_AS_TEXTS.asPerson}</Button>
        <CompareButton key={personId} index={index} />
        <Link to="/et-si" search={{ id: personId }} onClick={closeAllSheets}>{TEXTS.simulateLeaving}</Link>
      </div>
      <Identity person={person} />
      <Suspense fallback={null}><PersonReach index={index} id={personId} /></Suspense>
      <PersonGroups person={person} index={index} />
      <PersonRights index={index} />
      <Suspense fallback={null}><PersonServices index={index} /></Suspense>
      <Suspense fallback={null}><PersonResources index={index} /></Suspense>
      <Suspense fallback={null}><AppointManager person={person} /></Suspense>
      <Suspense fallback={null}><PersonActs id={personId} /></Suspense>
      <Suspense fallback={null}><SubjectHistory id={personId} /></Suspense>
      <Suspense fallback={null}><PersonData key={personId} person={person} /></Suspense>
    </article>
  );
}

function Identity({ person }: { readonly person: Person }) {
  const source = SOURCE_SENTENCES[person.source];
  return (
    <section className="inspector-section">
      <dl className="facts">
        {factsOf(person).map(([label, value]) => (
          <FactLine key={label} label={label} value={value} />
        ))}
        <Family person={person} />
      </dl>
      <p className="source-line">
        <IconLock size={14} stroke={1.6} aria-hidden />
        <span>
          {source} <CopyButton label={TEXTS.copyRequest} done={TEXTS.copied} text={correctionRequest(sentenceName(person), person.id, source)} />{' '}
          <AskForHelp subject={{ kind: 'person', person }} />
        </span>
      </p>
    </section>
  );
}

function FactLine({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd><bdi>{value}</bdi></dd>
    </>
  );
}

function factsOf(person: Person): readonly (readonly [label: string, value: string])[] {
  const { profile, birthDate = '', functions, subjects, email = '', id } = person;
  const facts = [
    [TEXTS.profile, PROFILE_LABELS[profile]],
    [TEXTS.birth, birthDate === '' ? '' : formatGridDate(birthDate)],
    [TEXTS.functions, functions.map(({ label }) => label).join(', ')],
    [TEXTS.subjects, subjects.join(', ')],
    [TEXTS.email, email],
    [TEXTS.identifier, shownIdentifier(id)],
  ] as const;
  return facts.filter(([, value]) => value !== '');
}

/** The students a guardian answers for, or the guardians of a student. */
function Family({ person }: { readonly person: Person }) {
  const directory = useSchool((state) => state.directory);
  const kin = useMemo(
    () => (person.profile === 'student' ? directory.people.filter(({ childrenIds }) => childrenIds.includes(person.id)) : person.childrenIds.flatMap((id) => directory.findPerson(id) ?? [])),
    [directory, person],
  );
  if (kin.length === 0) return null;
  return (
    <>
      <dt>{person.profile === 'student' ? TEXTS.guardians : TEXTS.children}</dt>
      <dd>
        {kin.map((one) => (
          <button key={one.id} type="button" className="link-button block" onClick={() => openSheet({ kind: 'person', id: one.id })}>
            <PersonName person={one} />
          </button>
        ))}
      </dd>
    </>
  );
}
