import { expect, it } from 'vitest';
import type { ControlEvent } from '../../../domain/controls/control-history.ts';
import { eventWords } from '../../../texts/situation/control-history.ts';

const NOW = '2026-11-09T13:00:00.000Z';
const event = (kind: ControlEvent['kind'], over: Partial<ControlEvent> = {}): ControlEvent => ({
  kind, at: '2026-11-09T08:00:00.000Z', findings: 2, by: null, since: null, until: null, ...over,
});
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/gu, ' ');

it.each<[ControlEvent, string]>([
  [event('known'), 'Déjà là au premier passage sur ce poste, aujourd’hui à 9 h 00 (2 constats).'],
  [event('appeared', { findings: 1 }), 'Apparu aujourd’hui à 9 h 00 (1 constat).'],
  [event('made'), 'Apparu aujourd’hui à 9 h 00 avec le brouillon (2 constats).'],
  [event('changed'), 'A changé aujourd’hui à 9 h 00 : 2 constats.'],
  [event('ignored'), 'Ignoré dans le brouillon aujourd’hui à 9 h 00.'],
  [event('ignored', { by: 'Anne Roux', since: '2026-11-06T08:00:00.000Z', until: '2026-12-31' }), 'Ignoré le 6 nov. 2026 à 9 h 00 par Anne Roux, jusqu’au 31 déc. 2026.'],
  [event('watched'), 'De nouveau surveillé aujourd’hui à 9 h 00 (2 constats).'],
  [event('drafted'), 'Corrigé dans le brouillon aujourd’hui à 9 h 00, pas encore envoyé.'],
  [event('undrafted'), 'Correction retirée du brouillon aujourd’hui à 9 h 00 (2 constats).'],
  [event('gone'), 'Disparu aujourd’hui à 9 h 00.'],
])('%o reads as a sentence', (told, expected) => {
  expect(plain(eventWords(told, NOW))).toBe(expected);
});
