import { describe, expect, it } from 'vitest';
import { countYoungAudience, effectBetween, reachBetween, wholeEffect } from '../../../renderer/school/edits/effect-of.ts';
import { effectOfChanges } from '../../../renderer/school/store/derive.ts';
import { permissionsOf } from '../../../domain/school/school-permissions.ts';
import type { SchoolState } from '../../../renderer/school/store/school-state.ts';
import type { SettingsRow } from '../../../contract/console/school-snapshot.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { wholeEffectSentence } from '../../../texts/changes/effects.ts';
import { LATER, right, smallSchool } from '../sync/small-school.ts';

const give = right('cdi|group:students', 'none', 'writer');

const effectOn = (state: SchoolState, changes: readonly Change[]) => effectOfChanges(state, changes, permissionsOf(state.school));

describe('the effect of what is ticked', () => {
  it('counts who gains by the ticked changes alone', () => {
    const state = smallSchool().getState();
    const effect = effectOn(state, [give]);
    expect([effect.gainedPeople.length, effect.lostPeople.length]).toEqual([3, 0]);
    expect(effectOn(state, []).gainedPeople.length).toBe(0);
  });

  it('tells students and guardians apart', () => {
    const state = smallSchool().getState();
    const all = effectOn(state, [give, right('cdi|group:teachers', 'none', 'writer')]).gainedPeople;
    expect(all.length).toBe(5);
    expect(countYoungAudience(state.directory, all)).toBe(3);
  });

  it('compares two wishes with one another, whatever holds now', () => {
    const state = smallSchool().getState();
    const effect = effectBetween(state, [give], [right('cdi|group:students', 'writer', 'none')]);
    expect([effect.gainedPeople.length, effect.lostPeople.length]).toEqual([0, 3]);
  });

  it('counts whom people can write to, for what the messaging depends on alone', () => {
    const state = smallSchool().getState();
    const see = (set: boolean) => ({ entity: 'visibilityRule', id: 'student|group:teachers', edits: [{ field: 'visible', was: !set, set }] }) as const;
    expect(reachBetween(state, [see(false)], [see(true)], LATER)).toEqual({ gained: 3, lost: 0 });
    expect(reachBetween(state, [see(true)], [see(false)], LATER)).toEqual({ gained: 0, lost: 3 });
    expect(reachBetween(state, [], [give], LATER)).toBeUndefined();
  });

  it('says every kind of effect of an act, and that there is none only when there is none', () => {
    const service: SettingsRow = { entity: 'service', id: 'notes', ver: 1, fields: { label: 'Notes', active: true, roles: [{ code: 'use', label: 'Utilisation' }] } };
    const book: SettingsRow = { entity: 'garSubscription', id: 'book', ver: 1, fields: { resourceId: 'ark:/1/x', title: 'Manuel', from: '2026-09-01', publics: ['student'], licences: { student: 'unlimited' } } };
    const state = smallSchool([service, book]).getState();
    const set = (entity: SettingsEntity, id: string, field: string, wanted: Json): Change => ({ entity, id, edits: [{ field, was: null, set: wanted }] });
    const told = (...changes: Change[]) => wholeEffectSentence(wholeEffect(state, changes, LATER)).replaceAll('\u00A0', ' ');
    expect(told(set('visibilityRule', 'student|group:teachers', 'visible', true))).toBe('3 personnes pourront écrire à plus de monde.');
    expect(told(set('serviceAccess', 'notes|group:students', 'role', 'use'))).toBe('3 personnes auront un rôle plus élevé dans un service.');
    expect(told(give, set('serviceAccess', 'notes|person:t1', 'role', 'use'))).toBe(
      '3 personnes gagnent un droit, aucune n’en perd. Une personne aura un rôle plus élevé dans un service.',
    );
    expect(told(set('garAssignment', 'book|profile:student', 'state', 'assigned'))).toBe('3 personnes recevront, d’après le plan, au moins une ressource du GAR de plus.');
    const open: SettingsRow = { entity: 'rubrique', id: 'news', ver: 1, fields: { title: 'Actualités', parentId: 'root', state: 'active', visibility: 'publique', blog: true } };
    const publish: SettingsRow = { entity: 'access', id: 'news|group:teachers', ver: 1, fields: { role: 'publisher' } };
    const site = smallSchool([open, publish]).getState();
    const tile: Change = { entity: 'homeTile', id: 'une', edits: Object.entries({ kind: 'news', title: 'Une', enabled: true, rubriqueIds: ['news'], state: 'active' }).map(([field, wanted]) => ({ field, was: null, set: wanted })) };
    expect(wholeEffectSentence(wholeEffect(site, [tile], LATER)).replaceAll('\u00A0', ' ')).toBe('2 personnes de plus pourront publier devant tout le monde, sur la page d’accueil.');
    expect(told(set('moderator', 'group:teachers', 'moderates', true))).toBe('Personne ne gagne ni ne perd de droit.');
  });
});
