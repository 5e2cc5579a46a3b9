const SCHOOL_KINDS: Readonly<Record<string, string>> = {
  CLG: 'Collège',
  LYC: 'Lycée',
  LGT: 'Lycée général et technologique',
  LP: 'Lycée professionnel',
  LPO: 'Lycée polyvalent',
  EREA: 'EREA',
  CSC: 'Cité scolaire',
  EE: 'École élémentaire',
};

/** « Collège », « Lycée »… from the acronym that AAF puts before the name; the acronym itself when unknown. */
export function schoolKind(acronym: string): string {
  return SCHOOL_KINDS[acronym.toUpperCase()] ?? acronym;
}

const LEVELS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^([3-6]) ?(?:E|ÈME|EME|ème|eme|e)[ -]+(\S.*)$/, '$1e $2'],
  [/^([3-6]) ?([A-Z]|\d{1,2})$/, '$1e $2'],
  [/^(?:2NDE?|2DE|SECONDE)[ -]*(\S.*)$/i, '2de $1'],
  [/^(?:1E?RE|1ÈRE|PREMI[EÈ]RE)[ -]*(\S.*)$/i, '1re $1'],
  [/^(?:TLE|TERM(?:INALE)?)[ -]*(\S.*)$/i, 'Terminale $1'],
];

/** The name of a class as people say it (« 6EME A » is « 6e A »); its label when it follows no known habit. */
export function className(code: string, label: string): string {
  const text = label.trim() === '' ? code : label.trim();
  const known = LEVELS.find(([pattern]) => pattern.test(text));
  return known === undefined ? text : text.replace(...known);
}

/** A label in capitals, as people write it: « ESPAGNOL LV2 GR 1 5EME » is « Espagnol LV2 groupe 1 5e ». */
export function sentenceCase(label: string): string {
  const text = label.trim();
  if (text !== text.toUpperCase()) return text;
  const words = text.split(/\s+/).map((word) => {
    if (/^\d(?:EME|ÈME)$/.test(word)) return `${word.charAt(0)}e`;
    if (word === 'GR') return 'groupe';
    return /^(?:[A-Z]+\d+|[A-Z]\.|ULIS|SEGPA|UPE2A|EPS|SVT)$/.test(word) ? word : word.toLowerCase();
  });
  const sentence = words.join(' ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A name in capitals with an initial capital to each of its parts: « JEAN-MACÉ » is « Jean-Macé ». */
export function titleCase(name: string): string {
  const text = name.trim();
  if (text !== text.toUpperCase()) return text;
  return text.toLowerCase().replace(/(^|[\s\-'’])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
}
