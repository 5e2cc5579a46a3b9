import { describe, expect, it } from 'vitest';
import type { SheetStep } from '../../../domain/application-sheet/sheet-step.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import { concernedWords, sheetProgress, stepWords } from '../../../texts/changes/application-sheet.ts';
import { namedSettings } from '../../support/named-settings.ts';
import { plain } from '../../support/plain.ts';

const NAMES = namedSettings({
  person: (id) => (id === 'p' ? 'Anaïs Lefèvre' : undefined),
  group: (id) => (id === 'g' ? 'Enseignants' : undefined),
  rubrique: () => 'CDI',
  service: () => 'Médiacentre',
  subscription: () => 'Manuel',
  inspector: () => 'Jean Faure',
});

function step(entity: SettingsEntity, id: string, edits: Readonly<Record<string, readonly [Json, Json]>>, more: Partial<SheetStep> = {}): SheetStep {
  return {
    key: 'k', deed: 'set', entity, id, cells: [], decidedAt: '', concerned: [],
    edits: Object.entries(edits).map(([field, [before, after]]) => ({ entity, id, field, before, after })),
    ...more,
  };
}

const said = (one: SheetStep): readonly unknown[] => {
  const { title, lines, inferred } = stepWords(one, NAMES);
  return [plain(title), lines.map(({ object, before, after }) => [object, before, after].map(plain).join(' | ')), inferred];
};

describe('a step of the application sheet', () => {
  it.each([
    [step('access', 'cdi|group:g', { role: ['none', 'writer'] }), ['Enseignants', [' | Aucun accès | Rédacteur'], false]],
    [step('serviceAccess', 'GAR|person:p', { role: ['none', 'gar'] }), ['Onglet « Accès utilisateur » : Anaïs Lefèvre', [' | Aucun accès | gar'], false]],
    [step('serviceAccess', 'GAR|group:g', { role: ['none', 'gar'] }), ['Onglet « Accès population » : Enseignants', [' | Aucun accès | gar'], false]],
    [step('membership', 'g|p', { member: [false, true] }), ['Ajouter Anaïs Lefèvre', [], false]],
    [step('membership', 'g|left', { member: [true, false] }), ['Enlever une personne partie', [], false]],
    [step('moderator', 'group:g', { moderates: [false, true] }), ['Donner la modération : Enseignants', [], false]],
    [step('allClasses', 'p', { granted: [true, false] }), ['Retirer l’accès à toutes les classes : Anaïs Lefèvre', [], true]],
    [step('service', 'GAR', { active: [false, true] }), ['En service', [' | non | oui'], true]],
    [step('accountSuspension', 'family:student', { access: ['open', 'suspended'] }), ['Suspendre les comptes : Élèves', [], true]],
    [step('accountSuspension', 'person:p', { access: ['suspended', 'open'] }), ['Rouvrir le compte : Anaïs Lefèvre', [], true]],
    [step('rubrique', 'cdi', { title: ['CDI', 'Livres'] }), ['Titre', [' | « CDI » | « Livres »'], false]],
    [step('rubrique', 'cdi', { title: ['', 'CDI'], blog: [false, true], state: ['absent', 'active'] }, { deed: 'create' }), ['Créer la rubrique « CDI »', ['Blog |  | oui'], true]],
    [step('schoolGroup', 'g', { state: ['active', 'trashed'] }, { deed: 'delete' }), ['Supprimer le groupe « Enseignants »', [], false]],
    [step('garAssignment', 'manual|group:g', { state: ['none', 'assigned'] }), ['Affectation GAR « Manuel » : Enseignants', [' | non affectée | affectée'], false]],
    [step('replacement', 'r', { state: ['active', 'cancelled'] }, { deed: 'delete' }), ['Remplacement : à annuler', [], false]],
    [step('replacement', 'r', { comment: ['', 'Urgent'] }), ['Remplacement', ['Commentaire | vide | « Urgent »'], false]],
    [step('inspection', 'p|i', { state: ['open', 'closed'] }, { deed: 'archive' }), ['Inspection, Anaïs Lefèvre par Jean Faure : à fermer', [], false]],
  ])('reads in French', (one, words) => {
    expect(said(one)).toEqual(words);
  });

  it('bears the words of the ENT’s own screen where the guide gives them, and no « Déduit »', () => {
    const [title, lines, inferred] = said(step('messagingSettings', 'general', { studentMayWriteSingleTeacher: [null, true] }));
    expect(title).toMatch(/^L’élève peut écrire à un ou plusieurs enseignants de sa classe/);
    expect([lines, inferred]).toEqual([[' | non précisé | oui'], false]);
  });

  it('tells an emergency restriction cell by cell', () => {
    const edits = [{ entity: 'visibilityRule', id: 'student|classSphere', field: 'visible', before: true, after: false }];
    const [title, lines] = said({ ...step('messagingSettings', 'general', {}), edits });
    expect(title).toBe('Mode restreint : changer ces cellules une par une');
    expect(lines).toEqual([expect.stringMatching(/→ Mes classes \| visible \| masqué$/)]);
    expect(said(step('messagingSettings', 'general', {}))[0]).toBe('Mode restreint : aucune cellule à changer');
  });

  it('counts whom it is about, and how far one is', () => {
    expect(plain(concernedWords({ kind: 'group', id: 'g', people: 28 }, NAMES))).toBe('Enseignants (28 personnes)');
    expect(plain(concernedWords({ kind: 'person', id: 'left', people: 1 }, NAMES))).toBe('une personne partie');
    expect(plain(concernedWords({ kind: 'emitter', id: 'student', people: 330 }, NAMES))).toBe('les élèves (330 personnes)');
    expect(plain(concernedWords({ kind: 'everyone', people: 976 }, NAMES))).toBe('tout l’établissement (976 personnes)');
    expect(plain(sheetProgress(1, 12))).toBe('1 étape faite sur 12');
    expect(plain(sheetProgress(4, 12))).toBe('4 étapes faites sur 12');
  });
});
