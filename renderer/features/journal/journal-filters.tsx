import { Select } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { compareNames } from '../../../domain/kernel/order.ts';
import { JournalDomain, type JournalFilter } from '../../../domain/sync/journal-domain.ts';
import { JOURNAL_DOMAINS, JOURNAL_TEXTS } from '../../../texts/changes/journal.ts';
import { aboutChip, SUBJECT_HISTORY_TEXTS } from '../../../texts/changes/subject-history.ts';
import { useActions, useSchoolStore } from '../../school/store/school-context.tsx';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import { FilterChips } from '../../ui/fields/filter-chips.tsx';
import { FilterField } from '../../ui/fields/filter-field.tsx';
import { startOfDay } from './journal-period.ts';

/** What the screen is filtered by, as it is typed; empty is everything. */
export interface JournalLook {
  readonly search: string;
  readonly author: string;
  readonly domain: JournalDomain | '';
  /** The identifier of what the lines must be about. */
  readonly subject: string;
  /** Days in Paris, both included: « 2026-11-09 ». */
  readonly from: string;
  readonly to: string;
}

/** No filter. */
export const WHOLE_JOURNAL: JournalLook = { search: '', author: '', domain: '', subject: '', from: '', to: '' };

/** The same filter as the console reads it. */
export function journalFilter({ search, author, domain, subject, from, to }: JournalLook): JournalFilter {
  const since = startOfDay(from);
  const until = startOfDay(to, 1);
  return {
    search: search.trim(),
    ...(author === '' ? {} : { author }),
    ...(domain === '' ? {} : { domain }),
    ...(subject === '' ? {} : { subject }),
    ...(since === undefined ? {} : { from: since }),
    ...(until === undefined ? {} : { to: until }),
  };
}

interface JournalFiltersProps {
  readonly look: JournalLook;
  readonly onLook: (look: JournalLook) => void;
  readonly onLeave: () => void;
}

/** Words, days, author and domain: what part of the journal one reads. */
export function JournalFilters({ look, onLook, onLeave }: JournalFiltersProps): ReactNode {
  const authors = useAuthors();
  const domains = JournalDomain.options.map((value) => ({ value, label: JOURNAL_DOMAINS[value] }));
  const day = (key: 'from' | 'to', label: string): ReactNode => (
    <DayField isBare label={label} before={<span aria-hidden>{key === 'from' ? JOURNAL_TEXTS.since : JOURNAL_TEXTS.until}</span>} width={150} day={look[key]} onDay={(chosen) => onLook({ ...look, [key]: chosen })} />
  );
  return (
    <>
      <FilterField label={JOURNAL_TEXTS.search} value={look.search} onChange={(search) => onLook({ ...look, search })} width={220} onLeave={onLeave} />
      {day('from', JOURNAL_TEXTS.fromDay)}
      {day('to', JOURNAL_TEXTS.toDay)}
      <Select aria-label={JOURNAL_TEXTS.author} w={150} searchable data={[{ value: '', label: JOURNAL_TEXTS.allAuthors }, ...authors]} value={look.author} onChange={(author) => onLook({ ...look, author: author ?? '' })} />
      <Select aria-label={JOURNAL_TEXTS.domain} w={136} data={[{ value: '', label: JOURNAL_TEXTS.allDomains }, ...domains]} value={look.domain} onChange={(domain) => onLook({ ...look, domain: JournalDomain.options.find((one) => one === domain) ?? '' })} />
      {look.subject === '' ? null : <SubjectChip id={look.subject} onClear={() => onLook({ ...look, subject: '' })} />}
    </>
  );
}

/** What the lines are about, when another screen asked for it: pressed, until it is taken off. */
function SubjectChip({ id, onClear }: { readonly id: string; readonly onClear: () => void }) {
  const names = useSettingNames();
  const name = names.person(id) ?? names.group(id) ?? names.rubrique(id) ?? SUBJECT_HISTORY_TEXTS.gone;
  return <FilterChips label={SUBJECT_HISTORY_TEXTS.about} chips={[{ key: 'subject', label: aboutChip(name) }]} chosen={new Set(['subject'])} onToggle={onClear} />;
}

interface AuthorChoice {
  readonly value: string;
  readonly label: string;
}

/** Read again with each news of the ENT: somebody may have written a first line. */
function useAuthors(): readonly AuthorChoice[] {
  const { loadJournalAuthors } = useActions();
  const store = useSchoolStore();
  const [authors, setAuthors] = useState<readonly AuthorChoice[]>([]);
  useEffect(() => {
    const read = (): void => {
      loadJournalAuthors().then(
        (found) => setAuthors(found.map(({ accountId, name }) => ({ value: accountId, label: name })).toSorted((a, b) => compareNames(a.label, b.label))),
        () => undefined,
      );
    };
    read();
    return store.subscribe(({ status }, old) => (status.receivedAt === old.status.receivedAt ? undefined : read()));
  }, [loadJournalAuthors, store]);
  return authors;
}
