import { describe, expect, it } from 'vitest';
import { REFUSAL_KINDS, type Refusal, type RefusalKind } from '../../../domain/rubriques/refusal.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';

const cdi = { id: 'r1', name: 'CDI' };
const SAMPLES: { readonly [K in RefusalKind]: Extract<Refusal, { readonly kind: K }> } = {
  'role-forbids': { kind: 'role-forbids', role: 'head', entity: 'access' },
  'unknown-field': { kind: 'unknown-field', field: 'couleur' },
  'fact-field': { kind: 'fact-field', field: 'contentCount' },
  'too-many-platforms': { kind: 'too-many-platforms', most: 2 },
  'invalid-value': { kind: 'invalid-value', field: 'role' },
  'threshold-out-of-range': { kind: 'threshold-out-of-range', threshold: 'silentDays', least: 7, most: 730 },
  'person-limited': { kind: 'person-limited' },
  'lease-out-of-range': { kind: 'lease-out-of-range', least: 1, most: 30 },
  'threshold-malformed': { kind: 'threshold-malformed', threshold: 'later' },
  'malformed-key': { kind: 'malformed-key' },
  'home-page-unconfirmed': { kind: 'home-page-unconfirmed' },
  'home-page-irreversible': { kind: 'home-page-irreversible' },
  'unknown-rubrique': { kind: 'unknown-rubrique' },
  'second-root': { kind: 'second-root', title: 'Racine' },
  'root-fixed': { kind: 'root-fixed', title: 'Racine' },
  'unknown-mother': { kind: 'unknown-mother', title: 'Club' },
  'mother-not-active': { kind: 'mother-not-active', title: 'Club', mother: cdi },
  cycle: { kind: 'cycle', title: 'Club', mother: cdi },
  'public-under-private': { kind: 'public-under-private', title: 'Club', mothers: [cdi] },
  'private-above-public': { kind: 'private-above-public', title: 'Club', daughters: [cdi, cdi] },
  'chat-without-hours': { kind: 'chat-without-hours', title: 'Club' },
  'rubrique-archived': { kind: 'rubrique-archived', title: 'Club' },
  'rubrique-trashed': { kind: 'rubrique-trashed', title: 'Club' },
  'daughters-remain': { kind: 'daughters-remain', title: 'Club', daughters: [cdi] },
  'restore-too-late': { kind: 'restore-too-late', title: 'Club', days: 90 },
  'gesture-too-large': { kind: 'gesture-too-large', values: 7000, most: 5000 },
  'title-missing': { kind: 'title-missing' },
  'group-name-missing': { kind: 'group-name-missing' },
  'unknown-group': { kind: 'unknown-group' },
  'group-upstream': { kind: 'group-upstream', group: cdi },
  'group-trashed': { kind: 'group-trashed', group: cdi },
  'group-restore-too-late': { kind: 'group-restore-too-late', group: cdi, days: 90 },
  'privilege-group-fixed': { kind: 'privilege-group-fixed', group: cdi },
  'head-super-administrator': { kind: 'head-super-administrator', personId: 'u1' },
  'unknown-service': { kind: 'unknown-service' },
  'unknown-service-role': { kind: 'unknown-service-role', service: { id: 'MED', name: 'Médiacentre' } },
  'dates-reversed': { kind: 'dates-reversed' },
  'all-classes-for-staff': { kind: 'all-classes-for-staff' },
  'preset-name-missing': { kind: 'preset-name-missing' },
  'preset-silences-staff': { kind: 'preset-silences-staff', name: 'Silence' },
  'proposition-answer': { kind: 'proposition-answer' },
  'unknown-subscription': { kind: 'unknown-subscription' },
  'gar-no-manager': { kind: 'gar-no-manager' },
  'gar-never-serves': { kind: 'gar-never-serves', personId: 'u1' },
  'gar-staff-only': { kind: 'gar-staff-only', personId: 'u1' },
  'replacement-from-timetable': { kind: 'replacement-from-timetable' },
  'replacement-incomplete': { kind: 'replacement-incomplete' },
  'replacement-of-oneself': { kind: 'replacement-of-oneself', personId: 'u1' },
  'replacement-sessions': { kind: 'replacement-sessions', sessions: 3 },
  'replacement-overlap': { kind: 'replacement-overlap', absentId: 'u1', substituteId: 'u2', from: '2026-11-09', to: '2026-11-20' },
  'replacement-redundant': { kind: 'replacement-redundant', absentId: 'u1', substituteId: 'u2' },
  'inspection-incomplete': { kind: 'inspection-incomplete' },
  'direction-opens': { kind: 'direction-opens' },
  'inspector-name-missing': { kind: 'inspector-name-missing' },
  'no-longer-there': { kind: 'no-longer-there' },
  'needs-proof': { kind: 'needs-proof', lines: 24 },
  'awaits-second-person': { kind: 'awaits-second-person', until: '2026-11-09T09:00:00.000Z' },
  newer: { kind: 'newer' },
};

describe('refusals', () => {
  it('has a sample of every kind of the domain', () => {
    expect(Object.keys(SAMPLES).toSorted()).toEqual(REFUSAL_KINDS.toSorted());
  });

  it.each(Object.values(SAMPLES))('says why « $kind » and what would make it possible', (refusal) => {
    const sentence = refusalSentence(refusal);
    expect(sentence).toMatch(/^Impossible\u00A0: .+\. .+\.$/);
    expect(sentence).not.toContain('undefined');
    expect(sentence).not.toContain('interdit');
  });

  it('names the person when the school still knows them', () => {
    expect(refusalSentence(SAMPLES['head-super-administrator'], () => 'Mme Sylvie Marchand')).toContain('Mme Sylvie Marchand');
  });

  it('agrees with one or several rubriques', () => {
    expect(refusalSentence(SAMPLES['public-under-private'])).toContain('qui est privée');
    expect(refusalSentence(SAMPLES['private-above-public'])).toContain('qui sont publiques');
  });
});
