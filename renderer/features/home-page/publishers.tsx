import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { must } from '../../../domain/kernel/assert.ts';
import { homePublishers, notStaffOf, publisherShift, type FeedingRubrique } from '../../../domain/home-page/home-publishers.ts';
import { fedRubriques } from '../../../domain/home-page/home-tile.ts';
import { countPeople, listPeople, type PeopleSet } from '../../../domain/rights/people-set.ts';
import { HOME_PAGE_TEXTS as TEXTS, publisherCount, publishersSentence, shiftSentence } from '../../../texts/home-page/home-page.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { FoldedNames } from '../../ui/folded-names.tsx';
import { sentenceName } from '../../ui/person-name.tsx';

/** Who can make an article appear on the page, counted and named, through which rubriques, and what the draft changes of it. */
export function Publishers() {
  const { view, before, rightsNow, rightsBefore } = useGround();
  const now = useMemo(() => homePublishers(rightsNow, fedRubriques(view)), [view, rightsNow]);
  const shift = useMemo(() => publisherShift(homePublishers(rightsBefore, fedRubriques(before)), now), [before, rightsBefore, now]);
  const open = now.rubriques.filter(({ isPublic }) => isPublic);
  const closed = now.rubriques.filter(({ isPublic }) => !isPublic);
  const changed = shiftSentence(countPeople(shift.gained), countPeople(shift.lost));
  return (
    <section className="home-page-part" aria-label={TEXTS.publishers}>
      <h2>{TEXTS.publishers}</h2>
      <output>
        <strong>{publishersSentence({ people: shift.after, rubriques: open.length, notStaff: notStaffOf(rightsNow, now.toPublic).length })}</strong>
        {changed === undefined ? null : <> {changed}</>}
      </output>
      <Feeding rubriques={open} />
      {closed.length === 0 ? null : <><p className="quiet">{TEXTS.privateOnes}</p><Feeding rubriques={closed} /></>}
      <p className="quiet">{TEXTS.inferred}</p>
    </section>
  );
}

function useGround() {
  const view = useSchool((state) => state.view);
  const before = useSchool((state) => state.before);
  const rightsNow = useSchool((state) => state.rightsNow);
  const rightsBefore = useSchool((state) => state.rightsBefore);
  return { view, before, rightsNow, rightsBefore };
}

function Feeding({ rubriques }: { readonly rubriques: readonly FeedingRubrique[] }) {
  return (
    <ul className="home-page-feeding">
      {rubriques.map(({ rubrique: { id, title }, people }) => (
        <li key={id}>
          <Link to="/rubriques" search={{ id, sur: 'droits' }}><bdi>{title}</bdi></Link>&nbsp;: {publisherCount(countPeople(people))}
          <Names people={people} />
        </li>
      ))}
    </ul>
  );
}

function Names({ people }: { readonly people: PeopleSet }) {
  const directory = useSchool((state) => state.directory);
  const names = useMemo(() => [...listPeople(people)].map((index) => sentenceName(must(directory.people[index], 'an index stands for a person'))), [people, directory]);
  return names.length === 0 ? null : <FoldedNames names={names} />;
}
