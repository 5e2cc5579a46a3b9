import type { Person } from '../../domain/directory/person.ts';

type Named = Pick<Person, 'firstName' | 'lastName' | 'civility'>;

/** « LEFÈVRE Anaïs »: in grids, sorted by the surname (ux §1.4). */
export function gridName({ lastName, firstName }: Named): string {
  return `${lastName.toLocaleUpperCase('fr')} ${firstName}`.trimEnd();
}

/** « Mme Anaïs Lefèvre » in sentences, when the civility is known. */
export function sentenceName({ civility, firstName, lastName }: Named): string {
  return [civility, firstName, lowerName(lastName)].filter((word) => word !== undefined && word !== '').join(' ');
}

/** « LEFÈVRE », as national files write it, reads « Lefèvre »; a name that already has small letters is left alone. */
function lowerName(name: string): string {
  if (name !== name.toLocaleUpperCase('fr')) return name;
  return name.toLocaleLowerCase('fr').replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toLocaleUpperCase('fr'));
}

/** A name that keeps its own direction of writing: one right-to-left mark does not turn the sentence over. */
export function PersonName({ person }: { readonly person: Named }) {
  return <bdi>{sentenceName(person)}</bdi>;
}
