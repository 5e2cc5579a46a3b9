import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../domain/controls/catalogue.ts';
import type { Finding } from '../../../domain/controls/control.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { readDirectory, readGar, readInspections, readMessaging, readRubrique, readShown, readTimetable, type Way } from '../../../renderer/ui/fields/screen-search.ts';
import { SCREEN_OF_PATH } from '../../../renderer/app/screens/screens.ts';
import type { ControlRow } from '../../../renderer/features/controls/control-rows.ts';
import { assistOf } from '../../../renderer/features/controls/sheet/assist-way.ts';
import { ASSIST_WAYS } from '../../../renderer/features/controls/sheet/assist-ways.ts';
import { ASSIST_LABELS } from '../../../texts/situation/control-screen.ts';

/** Controls whose data no ENT gives this version: they never find anything, so nothing is ever to be begun. */
const NEVER_RUN = ['GRP-07', 'MSG-11', 'MSG-12'];

const FOUND: Finding = {
  objects: (['rubrique', 'service', 'line', 'subscription', 'replacement', 'inspection', 'person', 'setting', 'cell'] as const).map((kind) => ({ kind, id: `${kind}-1` })),
  params: {},
};

const READERS: Readonly<Partial<Record<Way['to'], (raw: Record<string, unknown>) => object>>> = {
  '/communication': readShown, '/comptes': readShown, '/page-d-accueil': readShown, '/annuaire': readDirectory, '/services': readShown, '/inspections': readInspections,
  '/rubriques': readRubrique, '/messagerie': readMessaging, '/gar': readGar, '/remplacements': readTimetable,
};

const assisted = CATALOGUE.filter(({ fix }) => fix === 'assist').map(({ id }) => id);

describe('the way of an assisted correction', () => {
  it('is there for every control of that kind that can find something, with its words, and for no other', () => {
    expect(NEVER_RUN.filter((id) => !assisted.some((one) => one === id))).toEqual([]);
    const expected = assisted.filter((id) => !NEVER_RUN.includes(id)).toSorted();
    expect(Object.keys(ASSIST_WAYS).toSorted()).toEqual(expected);
    expect(Object.keys(ASSIST_LABELS).toSorted()).toEqual(expected);
  });

  it.each(Object.entries(ASSIST_WAYS))('%s opens a screen that exists, which understands the whole of what is asked', (_, wayTo) => {
    const { to, search } = wayTo(FOUND);
    expect(SCREEN_OF_PATH.has(to)).toBe(true);
    expect(READERS[to]?.({ ...search })).toEqual(search);
    expect(Object.keys(search)).not.toEqual([]);
  });

  it.each([
    ['RUB-04', { to: '/rubriques', search: { id: 'rubrique-1', sur: 'droits' } }],
    ['MSG-09', { to: '/rubriques', search: { id: 'rubrique-1', sur: 'diffusion' } }],
    ['MSG-10', { to: '/messagerie', search: { onglet: 'lignes', ligne: 'line-1' } }],
    ['SVC-03', { to: '/services', search: { id: 'service-1' } }],
    ['GAR-13', { to: '/gar', search: { id: 'subscription-1', choisir: 1 } }],
    ['RPL-05', { to: '/remplacements', search: { id: 'replacement-1' } }],
    ['GAR-15', { to: '/services', search: { id: 'service-1' } }],
    ['VIS-02', { to: '/inspections', search: { visas: 1 } }],
  ] as const)('%s has what it found already chosen', (id, way) => {
    expect(ASSIST_WAYS[id](FOUND)).toEqual(way);
  });

  it('is one for all that a control found, or one each; none where nothing is asked', () => {
    const control = must(CATALOGUE.find(({ id }) => id === 'RUB-06'), 'it is in the catalogue');
    const other: Finding = { objects: [{ kind: 'rubrique', id: 'rubrique-2' }], params: {} };
    const row = (findings: readonly Finding[], more: Partial<ControlRow> = {}): ControlRow =>
      ({ id: 'RUB-06', control, result: { control, state: 'passed' }, state: 'warning', severity: 'warning', where: 'here', sentence: '', brief: '', findings, isAsked: false, key: '', ...more });
    expect(assistOf(row([FOUND, FOUND]))?.way).toEqual({ to: '/rubriques', search: { id: 'rubrique-1', sur: 'visibilite' } });
    expect(assistOf(row([FOUND, other]))).toMatchObject({ label: 'Revoir la visibilité', way: undefined });
    expect([assistOf(row([FOUND], { state: 'ignored' })), assistOf(row([FOUND], { id: 'GRP-01' }))]).toEqual([undefined, undefined]);
  });

  it('opens the screen alone when what it is about has gone', () => {
    expect(ASSIST_WAYS['RPL-05']({ objects: [], params: {} })).toEqual({ to: '/remplacements', search: {} });
  });
});
