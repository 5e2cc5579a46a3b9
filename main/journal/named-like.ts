import { searchKey } from '../../domain/directory/search.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import type { DirectoryStore } from '../directory/directory.store.ts';
import type { JournalAuthor, NamedLike } from './journal.store.ts';

/** Looks names up as they are now: the directory's, those of the rubriques and groups of the school, and of who wrote. */
export function namedLikeNow(directory: Pick<DirectoryStore, 'idsNamedLike'>, settings: SettingsView, authors: readonly JournalAuthor[]): NamedLike {
  return (word) =>
    new Set([
      ...directory.idsNamedLike(word),
      ...settingsNamedLike(settings, word),
      ...authors.filter(({ name }) => searchKey(name).includes(word)).map(({ accountId }) => accountId),
    ]);
}

function settingsNamedLike(settings: SettingsView, word: string): readonly string[] {
  const titled = [...settings.list('rubrique')].map(([id, { fields }]) => [id, fields['title']] as const);
  const named = [...settings.list('schoolGroup')].map(([id, { fields }]) => [id, fields['name']] as const);
  return [...titled, ...named].flatMap(([id, name]) => (typeof name === 'string' && searchKey(name).includes(word) ? [id] : []));
}
