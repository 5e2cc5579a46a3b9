import type { ControlEvent } from '../../domain/controls/control-history.ts';
import { formatDay, formatMoment } from '../language/dates.ts';
import { figureOf, fr } from '../language/typography.ts';

/** The words of the history of a control. */
export const CONTROL_HISTORY_TEXTS = {
  title: 'Historique',
  nothing: fr`Rien de constaté depuis le premier passage sur ce poste.`,
  note: fr`Ce que cette console a constaté, passage après passage, sur douze mois.`,
} as const;

const FINDING = { one: 'constat', many: 'constats', gender: 'm' } as const;

/** « Apparu aujourd’hui à 8 h 02 (2 constats) », « Ignoré le 9 nov. 2026 par Mme Roux, jusqu’au 31 déc. 2026 ». */
export function eventWords(event: ControlEvent, now: string): string {
  const moment = formatMoment(event.since ?? event.at, now);
  return SENTENCES[event.kind]({ ...event, moment, count: figureOf(event.findings, FINDING) });
}

interface EventWords extends ControlEvent {
  readonly moment: string;
  readonly count: string;
}

const SENTENCES: Readonly<Record<ControlEvent['kind'], (event: EventWords) => string>> = {
  known: ({ moment, count }) => fr`Déjà là au premier passage sur ce poste, ${moment} (${count}).`,
  appeared: ({ moment, count }) => fr`Apparu ${moment} (${count}).`,
  made: ({ moment, count }) => fr`Apparu ${moment} avec le brouillon (${count}).`,
  changed: ({ moment, count }) => fr`A changé ${moment} : ${count}.`,
  ignored: ignoredWords,
  watched: ({ moment, count }) => fr`De nouveau surveillé ${moment} (${count}).`,
  drafted: ({ moment }) => fr`Corrigé dans le brouillon ${moment}, pas encore envoyé.`,
  undrafted: ({ moment, count }) => fr`Correction retirée du brouillon ${moment} (${count}).`,
  gone: ({ moment }) => fr`Disparu ${moment}.`,
};

function ignoredWords({ by, moment, until }: EventWords): string {
  const end = until === null ? '' : fr`, jusqu’au ${formatDay(until)}`;
  return by === null ? fr`Ignoré dans le brouillon ${moment}${end}.` : fr`Ignoré ${moment} par ${by}${end}.`;
}
