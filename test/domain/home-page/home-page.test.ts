import { describe, expect, it } from 'vitest';
import { WELL_KNOWN_GROUPS } from '../../../domain/directory/group.ts';
import { isFinalGesture, revertGesture } from '../../../domain/draft/revert.ts';
import { requiredBy } from '../../../domain/draft/dependencies.ts';
import { moveTile, planTile, removeTile, showTile } from '../../../domain/home-page/home-gestures.ts';
import { homePublishers, notStaffOf, publisherShift } from '../../../domain/home-page/home-publishers.ts';
import { activateTiles, homePageState } from '../../../domain/home-page/home-page.ts';
import { fedRubriques, homeTiles, type HomeTile } from '../../../domain/home-page/home-tile.ts';
import { tileWarnings } from '../../../domain/home-page/tile-warnings.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { countPeople, listPeople } from '../../../domain/rights/people-set.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import type { Fields, SettingsView } from '../../../domain/sync/row.ts';
import { school } from '../controls/school.ts';
import { change, entry, openEnt, person, refusal, rubrique, settings } from '../settings.ts';

const base: HomeTile = {
  id: 'news', kind: 'news', title: 'Actualités', text: '', link: '', image: null, rubriqueIds: ['cdi'], articles: 5, tool: '', responsibleId: null, personalData: null,
  enabled: true, position: 1, columns: 2, state: 'active',
};
const image = { name: 'une.png', format: 'png', width: 2000, height: 453, bytes: 1000 } as const;
const SITE = { root: rubrique({ parentId: null, kind: 'racine', visibility: 'publique', title: 'Racine' }), cdi: rubrique({ parentId: 'root', title: 'CDI', visibility: 'publique', blog: true }) };
const site = settings({ rubrique: SITE });
const laid = (view: SettingsView, intended: { readonly changes: readonly Change[] } | undefined): SettingsView => layChanges(view, must(intended, 'there is something to do').changes);

describe('a tile', () => {
  const planned = laid(site, planTile(site, base));

  it('is made, changed, hidden and removed, once each', () => {
    expect(homeTiles(planned)).toEqual([base]);
    expect(planTile(planned, base)).toBeUndefined();
    expect(planTile(planned, { ...base, kind: 'top', image, articles: 3 })?.changes[0]?.edits.map(({ field }) => field)).toEqual(['kind', 'articles', 'image']);
    expect(showTile(planned, base, true)).toBeUndefined();
    expect(homeTiles(laid(planned, showTile(planned, base, false)))[0]?.enabled).toBe(false);
    const removed = laid(planned, removeTile(planned, base));
    expect(homeTiles(removed)).toEqual([]);
    expect(removeTile(removed, base)).toBeUndefined();
  });

  it('is in the order of the page, the top tile first, and moves among the others', () => {
    const put = (fields: Fields): Fields => ({ title: 'X', state: 'active', ...fields });
    const view = settings({ homeTile: { b: put({ position: 2 }), a: put({ position: 2 }), top: put({ kind: 'top', position: 9 }), c: put({ position: 1 }), gone: put({ state: 'trashed' }), half: { state: 'active' } } });
    const order = (at: SettingsView): readonly string[] => homeTiles(at).map(({ id }) => id);
    expect(order(view)).toEqual(['top', 'c', 'a', 'b']);
    expect(order(laid(view, moveTile(view, { id: 'b', title: 'B' }, -1)))).toEqual(['top', 'c', 'b', 'a']);
    expect(order(laid(view, moveTile(view, { id: 'c', title: 'C' }, 1)))).toEqual(['top', 'a', 'c', 'b']);
    expect([moveTile(view, { id: 'b', title: 'B' }, 1), moveTile(view, { id: 'top', title: 'T' }, 1), moveTile(view, { id: 'c', title: 'C' }, -1)]).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    [{ title: ' ' }, 'title-missing'],
    [{ link: 'http://ailleurs.fr' }, 'invalid-value'],
    [{ columns: 4 }, 'invalid-value'],
    [{ image: { ...image, path: '/home' } }, 'invalid-value'],
    [{ image: { ...image, name: 'a/b.png' } }, 'invalid-value'],
    [{ rubriqueIds: ['cdi', 'gone'] }, 'unknown-rubrique'],
    [{ rubriqueIds: [] }, undefined],
    [{ image }, undefined],
  ] as const)('%j: %s', (fields, expected) => {
    expect(refusal(planned, change(planned, 'homeTile', 'news', fields))?.kind).toBe(expected);
  });

  it('that was never made is not wrong; one whose rubrique has gone may still be changed', () => {
    expect(refusal(site, change(site, 'homeTile', 'new', { title: 'X' }))).toBeUndefined();
    const lost = settings({ homeTile: { news: { ...base, rubriqueIds: ['gone'] } } });
    expect(refusal(lost, change(lost, 'homeTile', 'news', { title: 'Y' }))).toBeUndefined();
  });

  it('leaves with the rubrique of the draft that it shows', () => {
    const made = change(site, 'rubrique', 'new', { title: 'Neuve', parentId: 'root', state: 'active', blog: true });
    const shown = must(planTile(layChanges(site, [made]), { ...base, rubriqueIds: ['new'] }), 'it is new');
    const view = layChanges(site, [made, ...shown.changes]);
    expect([...requiredBy(view, [entry('r', [made]), entry('t', shown.changes)], 't')]).toEqual(['t', 'r']);
    expect([...requiredBy(view, [entry('r', [made]), entry('t', [change(site, 'homeTile', 'x', { rubriqueIds: [3] }), change(site, 'homeTile', 'y', { rubriqueIds: 'new' })])], 't')]).toEqual(['t']);
  });
});

describe('the page made of tiles', () => {
  const old = settings({ homePage: { general: { tiles: false } } });
  const activated = { tiles: true, understood: 'irréversible', activated: { accountId: 'adm1', name: 'Ann', at: '2026-11-09T08:00:00.000Z' } };

  it('is switched to by who wrote that it cannot be undone, and once', () => {
    expect([site, old].map(homePageState)).toEqual(['unsaid', 'old']);
    const drafted = laid(old, activateTiles(old, ' Irréversible '));
    expect(homePageState(drafted)).toBe('drafted');
    expect(activateTiles(drafted, 'irréversible')).toBeUndefined();
    expect(refusal(old, must(activateTiles(old, 'irréversible')?.changes[0], 'one'))).toBeUndefined();
    for (const word of ['', 'oui', 'irreversible']) expect(refusal(old, must(activateTiles(old, word)?.changes[0], 'one'))?.kind).toBe('home-page-unconfirmed');
  });

  it('is never left again, nor is anything else than a page', () => {
    const page = settings({ homePage: { general: activated } });
    expect(homePageState(page)).toBe('tiles');
    expect(refusal(page, change(page, 'homePage', 'general', { tiles: false }))?.kind).toBe('home-page-irreversible');
    expect(refusal(page, change(page, 'homePage', 'general', { tiles: 'oui' }))?.kind).toBe('invalid-value');
    expect(refusal(page, change(page, 'homePage', 'autre', { tiles: true }))?.kind).toBe('malformed-key');
  });

  it('is stated by the ENT, with who did it, and is in no undoing: the rest of the gesture is', () => {
    const ent = openEnt(old);
    const tile = must(planTile(ent.rows, { ...base, rubriqueIds: [] }), 'it is new');
    const effect = ent.send([...must(activateTiles(ent.rows, 'irréversible'), 'old').changes, ...tile.changes], { atomic: true });
    expect(homePageState(ent.rows)).toBe('tiles');
    const gesture = must(effect.journal[0]?.gesture, 'it was noted');
    const lines = effect.journal.map((line, i) => ({ ...line, k: i + 1, at: '2026-11-09T08:00:00.000Z' }));
    expect(isFinalGesture(gesture, lines)).toBe(true);
    expect(isFinalGesture('another', lines)).toBe(false);
    expect(revertGesture(ent.rows, gesture, lines)?.changes).toEqual([{ entity: 'homeTile', id: 'news', edits: [{ field: 'state', was: 'active', set: 'trashed' }] }]);
    const alone = lines.filter(({ edits }) => edits.some(({ entity }) => entity === 'homePage'));
    expect(revertGesture(ent.rows, gesture, alone)).toBeUndefined();
    expect(isFinalGesture(gesture, alone.map((line) => ({ ...line, status: 'rejected' as const })))).toBe(false);
    expect(isFinalGesture(gesture, lines.filter((line) => !alone.includes(line)))).toBe(false);
    expect(isFinalGesture(gesture, alone.map((line) => ({ ...line, edits: line.edits.map((edit) => ({ ...edit, entity: 'unheard' })) })))).toBe(false);
  });
});

const { teachers, students } = WELL_KNOWN_GROUPS;
const GROUPS = [{ id: teachers, name: 'Enseignants', kind: 'profile', origin: 'aaf' }, { id: students, name: 'Élèves', kind: 'profile', origin: 'aaf' }] as const;
const PEOPLE = [person('may', { profile: 'teacher', groupIds: [teachers] }), person('tom', { profile: 'student', groupIds: [students] }), person('ann', { profile: 'schoolLife' }), person('gus', { profile: 'guest' })];
const ACCESS = {
  [`cdi|group:${teachers}`]: { role: 'publisher' }, 'cdi|person:tom': { role: 'moderator' }, 'cdi|person:ann': { role: 'writer' },
  [`foyer|group:${teachers}`]: { role: 'visitor' }, 'foyer|person:ann': { role: 'manager' }, 'closed|person:gus': { role: 'manager' }, 'silent|person:gus': { role: 'manager' },
};
const RUBRIQUES = {
  ...SITE, foyer: rubrique({ parentId: 'root', title: 'Foyer', blog: true }), closed: rubrique({ parentId: 'root', title: 'Archives', blog: true, state: 'archived' }), silent: rubrique({ parentId: 'root', title: 'Muette' }),
};
const { side, view } = school({ people: PEOPLE, groups: [...GROUPS], rows: { rubrique: RUBRIQUES, access: ACCESS } });
const ids = (people: Uint32Array): readonly string[] => [...listPeople(people)].map((index) => must(PEOPLE[index], 'known').id);

describe('who publishes on the page', () => {
  it('is whoever may publish alone in a public rubrique that feeds it, by the rights in force', () => {
    const { rubriques, toPublic } = homePublishers(side, ['cdi', 'foyer', 'closed', 'silent', 'unknown']);
    expect(rubriques.map(({ rubrique: { id }, isPublic, people }) => [id, isPublic, ids(people)])).toEqual([['cdi', true, ['may', 'tom']], ['foyer', false, ['ann']]]);
    expect(ids(toPublic)).toEqual(['may', 'tom']);
    expect(notStaffOf(side, toPublic)).toEqual([1]);
  });

  it('changes with the tiles', () => {
    const shift = publisherShift(homePublishers(side, []), homePublishers(side, ['cdi']));
    expect([ids(shift.gained), countPeople(shift.lost), shift.before, shift.after]).toEqual([['may', 'tom'], 0, 0, 2]);
  });

  it('is by the flows that are shown, or by what the ENT says where none is described', () => {
    const fed = (rows: Readonly<Record<string, Fields>>): readonly string[] => [...fedRubriques(settings({ rubrique: { ...RUBRIQUES, foyer: { ...RUBRIQUES.foyer, feedsHomePage: true } }, homeTile: rows }))];
    expect(fed({})).toEqual(['foyer']);
    expect(fed({ fixed: { ...base, kind: 'fixed' } })).toEqual(['foyer']);
    expect(fed({ news: { ...base } })).toEqual(['cdi']);
    expect(fed({ news: { ...base, enabled: false } })).toEqual([]);
  });
});

describe('what there is to know of a tile', () => {
  const kinds = (fields: Partial<HomeTile>, others: readonly HomeTile[] = []): readonly string[] => tileWarnings(side, { ...base, ...fields }, others).map(({ kind }) => kind);

  it('is its image, its summary and another one above, for the top tile', () => {
    expect(kinds({ kind: 'top' })).toEqual(['image-missing']);
    expect(kinds({ kind: 'top', image })).toEqual([]);
    expect(kinds({ kind: 'top', image: { ...image, width: 1000 }, link: 'https://ent/a', text: ' ' })).toEqual(['summary-missing']);
    const other = { ...base, id: 'other', kind: 'top' } as const;
    expect(kinds({ kind: 'top', image, link: 'https://ent/a', text: 'Portes ouvertes' }, [other, base])).toEqual(['second-top']);
    expect(kinds({ kind: 'top', image }, [{ ...other, enabled: false }, { ...other, id: 'news' }, { ...base, id: 'x' }])).toEqual([]);
  });

  it('is what feeds a flow: nothing, no blog, a private rubrique, somebody who is no staff', () => {
    expect(kinds({ rubriqueIds: [] })).toEqual(['no-rubrique']);
    expect(tileWarnings(side, { ...base, rubriqueIds: ['cdi', 'foyer', 'closed', 'silent', 'unknown'] }, [])).toEqual([
      { kind: 'no-blog', title: 'Archives' }, { kind: 'no-blog', title: 'Muette' }, { kind: 'private', title: 'Foyer' }, { kind: 'not-staff', title: 'CDI', people: 1 },
    ]);
  });

  it('is who publishes elsewhere, who answers for it, and what it says of people', () => {
    expect(kinds({ kind: 'fixed' })).toEqual([]);
    expect(kinds({ kind: 'social' })).toEqual(['elsewhere', 'no-link', 'no-responsible', 'personal-data']);
    expect(kinds({ kind: 'tool', link: 'https://x.fr', responsibleId: 'ann', personalData: 'undeclared' })).toEqual(['elsewhere', 'personal-data']);
    expect(kinds({ kind: 'tool', link: 'https://x.fr', responsibleId: 'ann', personalData: 'declared' })).toEqual(['elsewhere']);
  });
});

it('the ground of these tests is a site', () => {
  expect(view.find('rubrique', 'cdi')).toBeDefined();
});
