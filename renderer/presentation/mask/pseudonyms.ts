import type { Person } from '../../../domain/directory/person.ts';
import { nameKey, plainName } from '../../../domain/directory/identity.ts';
import { OTHER_PSEUDONYM_WORDS } from '../../../texts/frame/presentation.ts';
import { wordOf } from './pseudonym-words.ts';

/** Somebody under another name: what is read, and what stands for it in sentences and in lists. */
export interface Pseudonym {
  /** « Enseignante 12 ». */
  readonly word: string;
  /** « Anaïs Lefèvre ». */
  readonly written: string;
  /** « LEFÈVRE Anaïs », as grids write it. */
  readonly listed: string;
}

type Named = Pick<Person, 'lastName' | 'firstName'> & Partial<Pick<Person, 'id' | 'profile' | 'civility' | 'arrivedOn'>>;

/** Who bears which other name in this page. Namesakes of one profile share theirs: what compares names still finds them. */
export interface Pseudonyms {
  /** Learns people; whoever is known keeps the name they have, whoever is new takes the next number. */
  learn(people: readonly Named[]): void;
  /** Learns somebody by the one text that names them: an account, an inspector. */
  learnName(name: string): void;
  of(person: Named): Pseudonym;
  /** The other name of whoever these letters (`plainName`) name, surname first or last; of a whole text, after `=`. */
  find(letters: string): Pseudonym | undefined;
  /** What stands for everybody of the surname that these letters write, alone. */
  findSurname(letters: string): Pseudonym | undefined;
  /** Whom another name stands for. */
  unveil(word: string): Pseudonym | undefined;
  /** The most words that a name holds. */
  longest(): number;
}

/** Opens an empty register. */
export function createPseudonyms(): Pseudonyms {
  const byLetters = new Map<string, Pseudonym>();
  const byPerson = new Map<string, Pseudonym>();
  const byWord = new Map<string, Pseudonym>();
  const counts = new Map<string, number>();
  let longest = 2;

  const make = (base: string, rest: Omit<Pseudonym, 'word'>): Pseudonym => {
    const n = (counts.get(plainName(base).slice(0, 8)) ?? 0) + 1;
    // « Enseignant 3 » and « Enseignante 3 » would be taken for one person: a count for both.
    counts.set(plainName(base).slice(0, 8), n);
    const made = { ...rest, word: `${base} ${n}` };
    byWord.set(plainName(made.word), made);
    longest = Math.max(longest, rest.written.split(/[^\p{L}\p{M}\p{N}]+/u).length);
    return made;
  };
  const remember = (letters: string, one: Pseudonym): void => {
    if (letters.length > 3 && !byLetters.has(letters)) byLetters.set(letters, one);
  };
  const familyName = (lastName: string): void => {
    const letters = plainName(lastName);
    if (letters === '' || byPerson.has(`nom ${letters}`)) return;
    const one = make(OTHER_PSEUDONYM_WORDS.familyName, { written: lastName, listed: lastName.toLocaleUpperCase('fr') });
    byPerson.set(`nom ${letters}`, one);
    for (const title of ['m', 'mme', 'mlle', 'madame', 'monsieur']) remember(title + letters, one);
  };
  const of = (person: Named): Pseudonym => {
    const key = `${person.profile ?? ''} ${nameKey(person)}`;
    const known = byPerson.get(key);
    if (known !== undefined) return known;
    const { lastName, firstName } = person;
    const one = make(wordOf(person), { written: `${firstName} ${lastName}`.trim(), listed: `${lastName.toLocaleUpperCase('fr')} ${firstName}`.trim() });
    byPerson.set(key, one);
    remember(plainName(lastName + firstName), one);
    remember(plainName(firstName + lastName), one);
    familyName(lastName);
    return one;
  };
  return {
    learn: (people) => {
      for (const person of people.toSorted(inOrderOfArrival)) of(person);
    },
    learnName: (name) => {
      // A name of one word (« Direction ») is a word like others: it stands for somebody where it stands alone, letter for letter.
      const letters = name.includes(' ') ? plainName(name) : `=${name}`;
      if (name === '' || byWord.has(plainName(name)) || byLetters.has(letters)) return;
      byLetters.set(letters, make(OTHER_PSEUDONYM_WORDS.account, { written: name, listed: name }));
    },
    of,
    find: (letters) => byLetters.get(letters),
    // Three letters or fewer (Roy, Bon) are words too often.
    findSurname: (letters) => (letters.length > 3 ? byPerson.get(`nom ${letters}`) : undefined),
    unveil: (word) => byWord.get(plainName(word)),
    longest: () => longest,
  };
}

/** Those whom a text is likelier to name first; then those known for longest: whoever arrives changes no number. */
function inOrderOfArrival(a: Named, b: Named): number {
  return Number(isPupilSide(a)) - Number(isPupilSide(b)) || compare(a.arrivedOn ?? '', b.arrivedOn ?? '') || compare(a.id ?? '', b.id ?? '');
}

function isPupilSide({ profile }: Named): boolean {
  return profile === 'student' || profile === 'guardian';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
