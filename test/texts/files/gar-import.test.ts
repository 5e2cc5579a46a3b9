import { expect, it } from 'vitest';
import type { SubscriptionChange } from '../../../domain/deliveries/gar/subscription-change.ts';
import { garRecognitionWords, subscriptionChangeWords } from '../../../texts/files/gar-import.ts';
import { subscriptionValue } from '../../../texts/gar/gar-values.ts';

const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');
const edit = (field: string, before: SubscriptionChange['edits'][number]['before'], after: SubscriptionChange['edits'][number]['after']): SubscriptionChange['edits'][number] => ({ field, before, after });
const said = (deed: SubscriptionChange['deed'], edits: SubscriptionChange['edits'], planned = 0): string => plain(subscriptionChangeWords({ deed, edits, planned }));

it.each<readonly [string, string]>([
  [said('added', [edit('licences', {}, { student: 320, teacher: 'unlimited' }), edit('to', null, '2027-07-31')]), 'Nouveau. Licences : élèves 320, enseignants illimité. Échéance : 31 juil. 2027'],
  [said('added', [edit('globalLicences', null, 12), edit('publics', [], ['student', 'otherStaff']), edit('toSchoolYear', null, '2026-2027')]), 'Nouveau. Licences : 12 (élèves, autres personnels). Échéance : « 2026-2027 »'],
  [said('added', [edit('title', '', 'Atlas')]), 'Nouveau. Licences : non indiqué. Échéance : non indiqué'],
  [said('changed', [edit('kind', null, 'school'), edit('from', '', '2026-09-01'), edit('nature', null, 'textbook')]), 'Type de licence : non indiqué → établissement ; Début : non indiqué → 1er sept. 2026 ; Nature : non indiqué → manuel'],
  [said('returned', [edit('state', 'withdrawn', 'active'), edit('globalLicences', 3, 'unlimited')]), 'De retour dans le GAR ; Licences : 3 → illimité'],
  [said('withdrawn', [edit('state', 'active', 'withdrawn')]), 'Retiré : le GAR ne le donne plus'],
  [said('withdrawn', [edit('state', 'active', 'withdrawn')], 2), 'Retiré : le GAR ne le donne plus ; 2 lignes du plan sont gardées'],
])('a change of a subscription reads in French: %s', (words, expected) => {
  expect(words).toBe(expected);
});

it('what a later version states keeps its own word, and what no file states is said so', () => {
  expect([subscriptionValue('kind', 'lease'), subscriptionValue('colour', 'red'), subscriptionValue('publics', ['parent'])]).toEqual(['lease', 'non indiqué', 'parent']);
});

it('the figures of a file count the subscriptions of other schools apart', () => {
  expect(plain(garRecognitionWords({ of: 'subscriptions', stated: 2, known: 1, elsewhere: 3 }))).toBe('2 abonnements, dont 1 connu de l’ENT ; 3 d’autres établissements, laissés de côté');
  expect(plain(garRecognitionWords({ of: 'subscriptions', stated: 0, known: 0, elsewhere: 0 }))).toBe('aucun abonnement en cours');
  expect(plain(garRecognitionWords({ of: 'resources', stated: 2, known: 1, elsewhere: 0 }))).toBe('2 ressources, dont 1 d’un abonnement connu de l’ENT');
});
