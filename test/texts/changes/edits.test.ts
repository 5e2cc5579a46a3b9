import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/kernel/json.ts';
import { FIELD_RULES, SETTINGS_ENTITIES, type SettingsEntity } from '../../../domain/sync/entity.ts';
import { cardExplanation, choiceLabels } from '../../../texts/changes/conflicts.ts';
import { editObject, rowEditsSentence } from '../../../texts/changes/edits.ts';
import { fieldLabel } from '../../../texts/language/field-labels.ts';
import { valueWords } from '../../../texts/language/value-words.ts';
import { namedSettings } from '../../support/named-settings.ts';
import { plain } from '../../support/plain.ts';

const NAMES = namedSettings({
  announcement: () => 'Portes ouvertes',
  homeTile: () => 'Une',
  person: (id) => ({ lea: 'Léa Martin', zoe: 'Mme Zoé Roux' })[id],
  group: (id) => ({ cpe: 'CPE', head: 'Chef d’établissement', 'line:head': 'Chef d’établissement' })[id],
  isLine: (id) => id === 'line:head',
  rubrique: (id) => (id === 'cdi' ? 'CDI' : undefined),
  service: (id) => (id === 'MSG' ? 'Messagerie' : undefined),
  subscription: () => 'Manuel',
  inspector: () => 'Jean Faure',
  serviceRole: (code) => (code === 'use' ? 'Utilisation' : code),
  preset: () => 'Rentrée',
});

const until = (day: string): Json => ({ since: '2026-11-09T08:00:00.000Z', until: `${day}T17:00:00.000Z`, cells: { 'student|classSphere': false } });
const night = (from: string): Json => ({ enabled: true, weekdays: { from, to: '07:00' }, weekend: { from: '20:00', to: '07:00' }, holidays: false });

/** One disputed value of each entity: what the card is about, and its two sides. */
const CARDS: readonly (readonly [entity: SettingsEntity, id: string, field: string, sides: readonly [Json, Json], words: readonly [string, string, string]])[] = [
  ['rubrique', 'cdi', 'title', ['CDI', 'Docs'], ['Rubrique « CDI », titre', '« CDI »', '« Docs »']],
  ['access', 'cdi|group:cpe', 'role', ['none', 'visitor'], ['Rubrique « CDI » : CPE', 'Aucun accès', 'Visiteur']],
  ['schoolGroup', 'cpe', 'name', ['CPE', 'Vie scolaire'], ['Groupe « CPE », nom', '« CPE »', '« Vie scolaire »']],
  ['membership', 'cpe|zoe', 'member', [true, false], ['Groupe « CPE » : Mme Zoé Roux', 'membre', 'non membre']],
  ['membership', 'head|zoe', 'member', [true, false], ['Groupe « Chef d’établissement » : Mme Zoé Roux', 'membre', 'non membre']],
  ['membership', 'line:head|zoe', 'member', [true, false], ['Qui fait quoi ? : ligne « Chef d’établissement » : Mme Zoé Roux', 'membre', 'non membre']],
  ['conflict', 'c', 'resolution', [null, { choice: 'mine' }], ['décision', 'à décider', 'la valeur demandée']],
  ['visibilityRule', 'student|group:cpe', 'visible', [true, false], ['Qui voit qui ? : Élève → CPE', 'visible', 'masqué']],
  ['messagingSettings', 'general', 'restriction', [null, until('2026-11-13')], ['Messagerie, mode restreint', 'aucun', 'jusqu’au 13 nov. 2026 à 18 h 00, 1 cellule']],
  ['messagingSettings', 'general', 'quietHours', [night('20:00'), night('08:30')], ['Messagerie, plages de silence', 'en service, 20 h 00 – 7 h 00 en semaine, 20 h 00 – 7 h 00 le week-end', 'en service, 8 h 30 – 7 h 00 en semaine, 20 h 00 – 7 h 00 le week-end']],
  ['messagingSettings', 'general', 'reporting', [null, true], ['Messagerie, signalement', 'non précisé', 'oui']],
  ['moderator', 'person:zoe', 'moderates', [true, false], ['Modération de la messagerie : Mme Zoé Roux', 'modérateur', 'non modérateur']],
  ['allClasses', 'zoe', 'granted', [true, false], ['Accès à toutes les classes : Mme Zoé Roux', 'toutes les classes', 'ses classes']],
  ['matrixPreset', 'p', 'cells', [{}, { 'student|classSphere': true }], ['Modèle « Rentrée », cellules', '0 cellule', '1 cellule']],
  ['service', 'MSG', 'active', [true, false], ['Service « Messagerie », en service', 'oui', 'non']],
  ['serviceAccess', 'MSG|group:cpe', 'role', ['none', 'use'], ['Service « Messagerie » : CPE', 'Aucun accès', 'Utilisation']],
  ['accompaniment', 'zoe|lea', 'kind', ['aesh', 'other'], ['Accompagnement, Léa Martin par Mme Zoé Roux, nature', 'AESH', 'autre']],
  ['ignoredControl', 'GRP-01', 'ignored', [{ reason: 'wanted', until: null }, { reason: 'later', until: '2026-12-31' }], ['Contrôle GRP-01', 'ignoré sans limite (c’est voulu)', 'ignoré jusqu’au 31 déc. 2026 (à traiter plus tard)']],
  ['proposition', 'GRP-01', 'state', ['withdrawn', 'accepted'], ['Demande de correction GRP-01, état', 'retirée', 'acceptée']],
  ['proposition', 'GRP-01', 'askedAt', ['', '2026-11-09T08:00:00.000Z'], ['Demande de correction GRP-01, demandé le', 'vide', '9 nov. 2026 à 9 h 00']],
  ['checklistItem', '2026-2027|manual-import', 'done', [null, { by: 'Ann', at: '2026-11-09T08:00:00.000Z' }], ['Liste de l’année 2026-2027, « Faire à la main le premier import d’emploi du temps de l’année, puis quelques autres pour le vérifier »', 'à faire', 'fait par Ann le 9 nov. 2026']],
  ['controlThreshold', 'trashDays', 'value', [null, 30], ['Seuil de contrôle « Jours avant une suppression définitive, à partir desquels prévenir »', 'par défaut', '30']],
  ['controlThreshold', 'coveringShare', 'value', [0.8, 1], ['Seuil de contrôle « Part des personnes qu’un groupe doit couvrir pour remplacer des droits individuels »', '80 %', '100 %']],
  ['controlThreshold', 'changeover', 'value', [null, { from: '04-01', to: '05-15' }], ['Seuil de contrôle « Période qui précède la bascule de la Base élèves »', 'par défaut', 'du 01/04 au 15/05']],
  ['controlThreshold', 'personalWords', 'value', [['notes'], ['notes', 'santé']], ['Seuil de contrôle « Mots d’un titre qui font craindre des données personnelles »', '« notes »', '« notes », « santé »']],
  ['homeTile', 'une', 'kind', ['fixed', 'tool'], ['Tuile « Une », type', 'Fixe', 'Outil externe']],
  ['homeTile', 'une', 'image', [null, { name: 'une.png', format: 'png', width: 2000, height: 453, bytes: 1_300_000 }], ['Tuile « Une », image choisie', 'aucune', 'une.png : PNG, 2000 × 453 pixels, 1,2 Mo']],
  ['homeTile', 'une', 'rubriqueIds', [[], ['cdi', 'gone']], ['Tuile « Une », rubriques montrées', 'aucune', '« CDI », « disparue »']],
  ['homeTile', 'une', 'personalData', [null, 'declared'], ['Tuile « Une », données personnelles', 'personne ne l’a dit', 'oui, inscrites au registre des traitements']],
  ['homePage', 'general', 'activated', [null, { accountId: 'a', name: 'Ann', at: '2026-11-09T08:00:00.000Z' }], ['Page d’accueil, activée par', 'pas encore', 'activée par Ann le 9 nov. 2026']],
  ['accountSuspension', 'family:student', 'access', ['open', 'suspended'], ['Comptes : Élèves, accès', 'ouvert', 'suspendu']],
  ['checklistItem', '2026-2027|RUB-17-2026-11', 'done', [null, { by: 'Ann', at: '2026-11-09T08:00:00.000Z' }], ['Contrôle RUB-17, vérifié à la main', 'à faire', 'fait par Ann le 9 nov. 2026']],
  ['accountSuspension', 'class:cpe', 'access', ['open', 'suspended'], ['Comptes des élèves : CPE, accès', 'ouvert', 'suspendu']],
  ['accountSuspension', 'person:zoe', 'until', [null, '2026-11-16T07:00:00.000Z'], ['Compte : Mme Zoé Roux, fin', 'aucune', '16 nov. 2026 à 8 h 00']],
  ['accountSuspension', 'family:autre', 'laid', [{}, { 'student|classSphere': null }], ['Comptes « family:autre », cellules masquées', '0 cellule', '1 cellule']],
  ['announcement', 'portes', 'kind', ['information', 'alert'], ['Communication « Portes ouvertes », nature', 'Information', 'Alerte']],
  ['announcement', 'portes', 'until', [null, '2026-11-27T18:00'], ['Communication « Portes ouvertes », fin', 'sans fin', '27 nov. 2026 à 18 h 00']],
  ['announcement', 'portes', 'audience', [{ families: [], levels: [] }, { families: ['guardian'], levels: ['6EME'] }], ['Communication « Portes ouvertes », destinataires', 'personne', 'Responsables, 6e']],
  ['limitation', 'lea', 'reason', [null, 'objection'], ['Limitation des données : Léa Martin', 'aucune', 'opposition en cours d’examen (d)']],
  ['limitation', 'nobody', 'reason', ['claims', null], ['Limitation des données : une personne que rien ne nomme ici', 'données nécessaires à la personne pour un droit en justice (c)', 'aucune']],
  ['answerers', 'general', 'officer', ['', 'dpd@exemple.fr'], ['Qui répond des données, délégué à la protection des données', 'vide', '« dpd@exemple.fr »']],
  ['platform', 'toutatice', 'used', [false, true], ['Plateforme « toutatice », utilisée', 'non', 'oui']],
  ['platform', 'la-notre', 'definition', [null, { name: 'La nôtre' }], ['Plateforme « la-notre », description', 'celle de la console', '« La nôtre »']],
  ['schoolCalendar', 'general', 'zone', [null, 'C'], ['Calendrier scolaire, zone', 'non précisée', 'Zone C']],
  ['schoolCalendar', 'general', 'weeks', [null, { from: '2026-08-31', first: 'A', holidays: 'skipped', exceptions: [{ monday: '2026-11-09', letter: 'B' }] }], ['Calendrier scolaire, semaines A et B', 'aucune', 'A la semaine du 31 août 2026, puis B ; les semaines de vacances ne comptent pas ; 1 semaine à part']],
  ['schoolCalendar', 'general', 'holidays', [[], [{ name: 'Pont', from: '2027-05-07', to: '2027-05-08' }]], ['Calendrier scolaire, jours sans classe', 'aucun', '« Pont » du 7 mai 2027 au 8 mai 2027']],
  ['offlineLease', 'general', 'days', [null, 14], ['Usage hors connexion', 'durée de la console', '14 jours']],
  ['rightsReview', 'nobody', 'reviewedOn', [null, '2026-11-09'], ['Revue des droits forts : une personne partie', 'non précisé', '9 nov. 2026']],
  ['correspondence', 'class:6EME A', 'directoryId', [null, 'cpe'], ['Correspondance de « 6EME A »', 'sans correspondance', 'CPE']],
  ['correspondence', 'teacher:ROUX Z.', 'directoryId', ['zoe', 'gone'], ['Correspondance de « ROUX Z. »', 'Mme Zoé Roux', 'disparu de l’annuaire']],
  ['checklistItem', '2026-2027|later', 'done', [null, {}], ['Liste de l’année 2026-2027, later', 'à faire', 'fait']],
  ['garAssignment', 's|group:cpe', 'state', ['assigned', 'withheld'], ['Affectation GAR « Manuel » : CPE', 'affectée', 'écartée']],
  ['garAssignment', 's|profile:student', 'done', [null, { by: 'Ann', at: '2026-11-09T08:00:00.000Z', state: 'assigned' }], ['Affectation GAR « Manuel » : élèves, fait dans la console GAR', 'à faire', 'fait par Ann le 9 nov. 2026']],
  ['garAssignment', 's|level:6EME', 'state', ['none', 'assigned'], ['Affectation GAR « Manuel » : niveau 6e', 'non affectée', 'affectée']],
  ['garAssignment', 's|subject:Latin', 'state', ['none', 'assigned'], ['Affectation GAR « Manuel » : matière Latin', 'non affectée', 'affectée']],
  ['garAssignment', 's|person:zoe', 'state', ['none', 'assigned'], ['Affectation GAR « Manuel » : Mme Zoé Roux', 'non affectée', 'affectée']],
  ['assignmentManager', 'zoe', 'manages', [true, false], ['Responsable d’affectation GAR : Mme Zoé Roux, charge', 'en charge', 'sans charge']],
  ['pixManager', 'zoe', 'declaredOn', [null, '2026-09-10'], ['Gestionnaire Pix : Mme Zoé Roux, déclaration à la DRANE', 'non précisé', '10 sept. 2026']],
  ['licenceRecovery', 's|zoe', 'recovered', [null, { by: 'Ann', at: '2026-11-09T08:00:00.000Z' }], ['Licence « Manuel » : Mme Zoé Roux', 'à récupérer', 'récupérée par Ann le 9 nov. 2026']],
  ['replacement', 'r', 'absentId', ['', 'zoe'], ['Remplacement, absent', 'non précisé', 'Mme Zoé Roux']],
  ['replacement', 'r', 'period', [null, { from: '2026-11-09', to: '2026-11-20' }], ['Remplacement, période', 'non précisée', 'du 9 nov. 2026 au 20 nov. 2026']],
  ['replacement', 'r', 'scope', [{ classIds: [], subjects: [] }, { classIds: ['cpe'], subjects: ['Latin'] }], ['Remplacement, classes, matières et créneaux', 'toutes', 'CPE, Latin']],
  // Nobody disputes it: the journal tells it of what an import wrote.
  ['replacement', 'r', 'scope', [{ classIds: [], subjects: [] }, { classIds: [], subjects: [], slots: [{ day: 2, from: '08:00', to: '08:55', groupIds: ['cpe'] }] }], ['Remplacement, classes, matières et créneaux', 'toutes', 'mardi 8 h 00 – 8 h 55']],
  ['replacement', 'r', 'missingSince', [null, '2026-11-09T08:00:00.000Z'], ['Remplacement, dit par l’emploi du temps', 'oui', 'plus depuis le 9 nov. 2026']],
  ['replacement', 'r', 'origin', ['ent', 'edt'], ['Remplacement, provenance', 'l’ENT', 'l’emploi du temps']],
  ['replacement', 'r', 'state', ['active', 'cancelled'], ['Remplacement, état', 'prévu', 'annulé']],
  ['timetableSettings', 'general', 'master', ['ent', 'edt'], ['Emploi du temps, remplacements gérés dans', 'l’ENT', 'EDT ou Pronote']],
  ['inspection', 'zoe|i', 'window', [{ from: '2026-11-05', to: null }, { from: '2026-11-05', to: '2026-11-19' }], ['Inspection, Mme Zoé Roux par Jean Faure, accès ouvert', 'à partir du 5 nov. 2026, sans fin', 'du 5 nov. 2026 au 19 nov. 2026']],
  ['inspection', 'zoe|i', 'state', ['open', 'closed'], ['Inspection, Mme Zoé Roux par Jean Faure, état', 'ouverte', 'fermée']],
  ['visa', 'v', 'teacherId', [null, 'zoe'], ['Visa du cahier de textes, enseignant', 'tous les enseignants', 'Mme Zoé Roux']],
  ['visa', 'v', 'subject', [null, 'Latin'], ['Visa du cahier de textes, matière', 'toutes', '« Latin »']],
  ['visa', 'v', 'from', ['2026-11-02', '2026-11-03'], ['Visa du cahier de textes, du', '2 nov. 2026', '3 nov. 2026']],
  ['visa', 'v', 'by', ['inspection', 'administrator'], ['Visa du cahier de textes, posé par', 'l’inspection', 'un administrateur']],
  ['visa', 'v', 'state', ['active', 'removed'], ['Visa du cahier de textes, état', 'noté', 'retiré']],
  ['inspector', 'i', 'email', ['', 'jean.faure@exemple.fr'], ['Inspecteur « Jean Faure », adresse électronique', 'vide', '« jean.faure@exemple.fr »']],
];

it('several edits of one row, as an import writes, are named together', () => {
  const edit = (field: string, before: Json, after: Json) => ({ entity: 'garSubscription', id: 's', field, before, after });
  expect(plain(rowEditsSentence([edit('to', '2027-07-31', null), edit('toSchoolYear', null, '2026-2027'), edit('kind', null, 'school')], NAMES))).toBe('Abonnement GAR « Manuel » : fin, année scolaire de fin et type de licence');
});

describe('the card of a dispute', () => {
  it.each(CARDS)('about %s %s %s reads in French', (entity, id, field, [theirs, mine], words) => {
    const said = [editObject({ entity, id, field }, NAMES), valueWords({ entity, field }, theirs, NAMES), valueWords({ entity, field }, mine, NAMES)];
    expect(said.map(plain)).toEqual(words);
    // A rubrique is named where there is one, and nowhere else.
    const isRubrique = entity === 'rubrique' || entity === 'access' || field === 'rubriqueIds';
    expect(said.some((text) => /rubrique/i.test(text))).toBe(isRubrique);
  });

  it('knows every entity that somebody may dispute', () => {
    const disputable = SETTINGS_ENTITIES.filter((entity) => Object.values(FIELD_RULES[entity]).some(({ kind }) => kind !== 'fact'));
    expect(disputable.filter((entity) => !CARDS.some(([known]) => known === entity))).toEqual([]);
  });

  it('names every field that is not alone in its row', () => {
    const alone = new Set(['role', 'member', 'visible', 'moderates', 'granted', 'ignored', 'done', 'recovered', 'directoryId']);
    const fields = SETTINGS_ENTITIES.flatMap((entity) => Object.entries(FIELD_RULES[entity]).flatMap(([field, { kind }]) => (kind === 'fact' || alone.has(field) ? [] : [field])));
    // French already, or what the guide calls them.
    const same = new Set(['note', 'agenda', 'forum', 'blog', 'chat', 'pad', 'zone']);
    expect(fields.filter((field) => fieldLabel(field) === field && !same.has(field))).toEqual([]);
  });

  it('speaks of rubriques where one was deleted, and nowhere else', () => {
    for (const kind of ['value', 'reference'] as const) {
      const { theirs, mine } = choiceLabels(kind, undefined);
      expect([theirs, mine, choiceLabels(kind, 'Ann').mine, cardExplanation(kind) ?? ''].join(' ')).not.toMatch(/rubrique|ce droit/i);
    }
    for (const kind of ['edit-vs-delete', 'delete-vs-edit'] as const) expect(cardExplanation(kind)).toMatch(/rubrique/);
  });
});
