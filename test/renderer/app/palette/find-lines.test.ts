import { describe, expect, it } from 'vitest';
import { Person } from '../../../../domain/directory/person.ts';
import { createDirectoryIndex } from '../../../../domain/school/directory-index.ts';
import { rightsOf } from '../../../../domain/school/school-rights.ts';
import { createRowTable } from '../../../../domain/sync/row-table.ts';
import { findLines, type Looked } from '../../../../renderer/app/palette/find-lines.ts';
import { firstLines, verbLines } from '../../../../renderer/app/palette/first-lines.ts';
import { ACT_WORDS } from '../../../../texts/frame/palette-words.ts';
import { ALL_ACTS } from '../../../../renderer/app/palette/palette-acts.ts';
import { noteRecent, recentsOf } from '../../../../renderer/app/palette/recents.ts';

const directory = createDirectoryIndex(
  [
    Person.parse({ id: 'u1', lastName: 'Lefèvre', firstName: 'Noé', profile: 'student', source: 'siecle', groupIds: ['6a'] }),
    Person.parse({ id: 'u2', lastName: 'Roux', firstName: 'Tom', profile: 'student', source: 'siecle', groupIds: [] }),
  ],
  [{ id: '6a', name: '6e A', kind: 'class', origin: 'aaf' }],
);
const table = createRowTable();
table.put('schoolGroup', 'g1', { ver: 1, fields: { name: 'Club journal', kind: 'free', state: 'active' } });
table.put('rubrique', 'r0', { ver: 1, fields: { title: 'Racine', parentId: null, kind: 'racine', state: 'active' } });
table.put('rubrique', 'r1', { ver: 1, fields: { title: 'Journal du club', parentId: 'r0', kind: 'pedagogique', state: 'active' } });
table.put('rubrique', 'r2', { ver: 1, fields: { title: 'Journal jeté', parentId: 'r0', kind: 'pedagogique', state: 'trashed' } });
table.put('service', 's1', { ver: 1, fields: { label: 'Cahier de textes', active: true, roles: [], rank: 1 } });

const status = {
  connection: 'online', activity: 'idle', since: null, receivedAt: null, retryAt: null, inOutbox: 0, heldRemovals: 0, lost: 0,
} as const;
const as = (role: 'administrator' | 'head'): Looked => ({
  directory, rightsNow: rightsOf({ directory, inherits: false }, table), view: table, draft: [], status, session: null, actor: { accountId: 'a', name: 'A', role },
});
const found = (text: string, role: 'administrator' | 'head' = 'administrator') =>
  findLines(as(role), text).map(({ id, lines }) => [id, lines.map(({ name }) => name)] as const);

describe('what the palette finds', () => {
  it('mixes people, groups, rubriques, services, screens and actions, the best answer first', () => {
    expect(found('club journal').map(([id]) => id).slice(0, 2)).toEqual(['group', 'rubrique']);
    expect(found('journal')[0]).toEqual(['go', ['Journal']]);
    expect(found('cahier').slice(0, 2)).toEqual([['service', ['Cahier de textes']], ['go', ['Inspections\u00A0: Visas du cahier de textes', 'Inspections']]]);
  });

  it('finds a class in one piece, and whoever is in it', () => {
    const parts = new Map(found('6ea'));
    expect(parts.get('group')).toEqual(['6e A']);
    expect(parts.get('person')).toEqual(['LEFÈVRE Noé']);
  });

  it('leaves deleted rubriques to their screen', () => {
    expect(found('/journal')).toEqual([['rubrique', ['Journal du club']]]);
  });

  it('looks into one kind only after its sign', () => {
    expect(found('@noe')[0]).toEqual(['person', ['LEFÈVRE Noé']]);
    expect(found('>noe')).toEqual([]);
    expect(found('#club')[0]).toEqual(['group', ['Club journal']]);
    expect(found('>').flatMap(([, lines]) => lines).length).toBeGreaterThan(70);
  });

  it('puts the sandbox back from « Formation » only, and enters « Formation » from a real console only', () => {
    const inTraining = (text: string) => findLines({ ...as('administrator'), session: { training: true } }, text).flatMap(({ lines }) => lines.map(({ name }) => name));
    expect(inTraining('bac a sable')).toContain('Réinitialiser le bac à sable');
    expect(new Map(found('bac a sable')).has('do')).toBe(false);
    expect(found('passer en formation')).not.toEqual([]);
    expect(inTraining('passer en formation')).not.toContain('Passer en formation');
  });

  it('offers what can be done with the best answer', () => {
    expect(found('lefevre').at(-1)).toEqual(['do', ['Voir les droits de LEFÈVRE Noé', 'Voir comme LEFÈVRE Noé']]);
  });

  it('says why an action is not for this role', () => {
    const line = (role: 'administrator' | 'head') => findLines(as(role), '>creer un groupe')[0]?.lines[0];
    expect(line('administrator')).toMatchObject({ name: 'Créer un groupe' });
    expect(line('administrator')?.refusal).toBeUndefined();
    expect(line('head')?.refusal).toBe('Réservé à l’administrateur ENT');
  });

  it('says that there is nothing to undo', () => {
    expect(findLines(as('administrator'), '>annuler la derniere')[0]?.lines[0]?.refusal).toBe('Rien à annuler');
  });
});

describe('before anything is typed', () => {
  it('shows what was done and opened last, then what the screen offers, then the screens', () => {
    noteRecent('a', { actId: 'refresh' });
    noteRecent('a', { target: { kind: 'person', id: 'u1' } });
    noteRecent('a', { target: { kind: 'person', id: 'gone' } });
    const parts = firstLines(as('administrator'), recentsOf('a'), 'groups');
    expect(parts.map(({ id }) => id)).toEqual(['recent', 'here', 'go']);
    expect(parts[0]?.lines.map(({ name }) => name)).toEqual(['Actualiser depuis l’ENT', 'LEFÈVRE Noé']);
    expect(parts[1]?.lines[0]?.name).toBe('Créer un groupe');
    expect(parts[2]?.lines.map(({ name }) => name)).not.toContain('Groupes');
  });

  it('keeps the last five of each, and nothing of another account', () => {
    for (let i = 0; i < 7; i++) noteRecent('b', { actId: `act ${i}` });
    expect(recentsOf('b').acts).toEqual(['act 6', 'act 5', 'act 4', 'act 3', 'act 2']);
    expect(recentsOf('c').acts).toEqual([]);
  });
});

describe('what can be done with something', () => {
  const verbs = (kind: 'person' | 'group' | 'rubrique' | 'service', id: string) =>
    verbLines(as('administrator'), { kind, id }).flatMap(({ lines }) => lines.map(({ name }) => name));

  it('depends on what it is', () => {
    expect(verbs('group', 'g1')).toContain('Renommer le groupe Club journal');
    expect(verbs('group', '6a')).not.toContain('Renommer le groupe 6e A');
    expect(verbs('rubrique', 'r1')).toContain('Déplacer Journal du club…');
    expect(verbs('rubrique', 'r0')).not.toContain('Déplacer Racine…');
    expect(verbs('service', 's1')).toEqual(['Ouvrir dans Services']);
    expect(verbs('person', 'gone')).toEqual([]);
  });
});

describe('the actions', () => {
  it('are about eighty, each with a name of its own', () => {
    expect(ALL_ACTS.length).toBeGreaterThanOrEqual(80);
    expect(new Set(ALL_ACTS.map(({ id }) => id)).size).toBe(ALL_ACTS.length);
    expect(new Set(ALL_ACTS.map(({ label }) => label)).size).toBe(ALL_ACTS.length);
  });
});

describe('what people have their own words for', () => {
  const first = (text: string) => findLines(as('administrator'), text).flatMap(({ lines }) => lines.map(({ name }) => name));

  it.each([
    ['donner un droit', 'Rubriques'],
    ['mot de passe oublié', 'Dépannage familles'],
    ['mots de passe', 'Comptes'],
    ['remplacer un prof', 'Planifier un remplacement'],
    ['annuler un envoi', 'Journal'],
    ['pourquoi ce conflit avec mon collègue', 'Aide\u00A0: Synchronisation'],
    ['remplacer', 'Planifier un remplacement'],
    ['élève parti', 'Simuler un départ…'],
    ['manuels', 'GAR'],
    ['vacances', 'Année scolaire'],
    ['suspendre', 'Suspendre une population…'],
    ['chat', 'Rubriques'],
    ['fichier pronote', 'Importer'],
    ['statistiques', 'Indicateurs'],
  ])('« %s » leads to « %s »', (text, label) => {
    expect(first(text)).toContain(label);
  });

  it('come after what bears the very name, and never stand for a letter or two', () => {
    expect(found('journal')[0]).toEqual(['go', ['Journal']]);
    expect(first('le')).not.toContain('Aide\u00A0: Rubriques');
    expect(first('de la')).not.toContain('Aide\u00A0: Rubriques');
  });

  it('shows three pages of the help at most, and says nothing of what no page says', () => {
    expect(new Map(found('envoyer')).get('help')?.length).toBeLessThanOrEqual(3);
    expect(found('zzyzx quux')).toEqual([]);
  });

  it('belong to acts that exist', () => {
    const labels = new Set(ALL_ACTS.map(({ label }) => label));
    expect(Object.keys(ACT_WORDS).filter((label) => !labels.has(label))).toEqual([]);
  });
});
