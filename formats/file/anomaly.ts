/** What is wrong with one record of a file that is otherwise read; `texts/` turns each rule into a French sentence. */
export type AnomalyRule =
  /** Without its key: the record is left out. */
  | 'missing-key'
  /** A value that the format makes mandatory; the record is kept without it. */
  | 'missing-value'
  /** Not 7 digits and a letter. */
  | 'uai-shape'
  /** Its letter is not that of its number: real test schools have such ones, so the UAI is kept (formats §0.1). */
  | 'uai-key'
  /** Neither JJ/MM/AAAA nor AAAA-MM-JJ, or no day of the calendar; left out. */
  | 'date'
  /** Not 3 digits and 8 digits or letters (formats §9); kept. */
  | 'mef-shape'
  /** Not 11 characters (formats §0.2); left out. */
  | 'ine-shape'
  /** None of O/N, 0/1, true/false, oui/non; left out. */
  | 'flag'
  /** Not a number where one is due; left out. */
  | 'number'
  /** Not an unsigned integer of 64 bits (formats §5.1); the participant is left out. */
  | 'weeks'
  /** A code outside the list that the format states. */
  | 'unknown-code'
  /** The key of an earlier record, which is kept; both are given. */
  | 'duplicate'
  /** Names something that the file does not hold; `count` times, the first one at `line`. */
  | 'unknown-reference'
  /** An element that the format does not have, passed over; `count` times. */
  | 'unknown-element'
  /** A lesson that the grid of hours does not hold; left out (formats §5.1). */
  | 'outside-grid'
  /** Lists that should go by pairs and do not (formats §5.4). */
  | 'uneven-lists'
  /** A « ? » in a name: a character that the upstream export could not write (formats §0.5). */
  | 'lost-character'
  /** A present pupil without division (formats §3.9). */
  | 'no-division'
  /** A pupil with several divisions (formats §3.9). */
  | 'several-divisions';

/** One anomaly: the rule broken, at which line, by which element and field, with what value. */
export interface Anomaly {
  readonly rule: AnomalyRule;
  readonly line: number;
  readonly element: string;
  readonly field?: string;
  /** As written, its first characters. */
  readonly value?: string;
  readonly count?: number;
}
