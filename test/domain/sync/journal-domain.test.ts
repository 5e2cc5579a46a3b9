import { expect, it } from 'vitest';
import { SETTINGS_ENTITIES } from '../../../domain/sync/entity.ts';
import { JOURNAL_SUBJECTS, JournalDomain, JournalFilter } from '../../../domain/sync/journal-domain.ts';

it('gives every settings entity one domain of the journal, and imports theirs', () => {
  const subjects = JournalDomain.options.flatMap((domain) => JOURNAL_SUBJECTS[domain]);
  expect(subjects.toSorted()).toEqual([...new Set(subjects)].toSorted());
  expect(SETTINGS_ENTITIES.filter((entity) => !subjects.includes(entity))).toEqual([]);
  expect(subjects).toEqual(expect.arrayContaining(['imported', 'seeded', 'exported']));
});

it('filters by what is asked only', () => {
  expect(JournalFilter.parse({ search: '' })).toEqual({ search: '' });
  expect(JournalFilter.safeParse({ search: '', domain: 'weather' }).success).toBe(false);
});
