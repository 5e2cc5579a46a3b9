import { expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS } from '../../../domain/controls/thresholds.data.ts';
import { handCheckLook } from '../../../texts/controls/by-hand.ts';
import { plain } from '../../support/plain.ts';

it('what is looked at by hand follows the figure of the school', () => {
  expect(plain(handCheckLook('MSG-11', { ...DEFAULT_THRESHOLDS, massRecipients: 350 }))).toContain('à 350 personnes ou plus (nombre déduit, réglable dans « Paramètres › Contrôles »)');
  expect(handCheckLook('MSG-12', DEFAULT_THRESHOLDS)).toContain('deux messages valent mieux qu’un');
});
