import { describe, expect, it } from 'vitest';
import { INTENTION_KINDS, type Intention } from '../../../domain/sync/intention.ts';
import { effectSentence, moreSentences, stillSentence, wholeEffectSentence } from '../../../texts/changes/effects.ts';
import { sendTally } from '../../../texts/changes/journal.ts';
import { intentionSentence } from '../../../texts/changes/intentions.ts';
import { plain } from '../../support/plain.ts';

const cdi = { id: 'r1', name: 'CDI' };
const club = { id: 'g1', name: 'Club journal' };

const SAMPLES: readonly (readonly [Intention, string])[] = [
  [{ kind: 'access.set', rubrique: cdi, principal: { kind: 'group', id: 'g' }, principalName: 'Enseignants', role: 'publisher' }, 'Rubrique « CDI » : Enseignants → Rédacteur avec mise en ligne'],
  [{ kind: 'access.set', rubrique: cdi, principal: { kind: 'person', id: 'u1' }, role: 'none' }, 'Rubrique « CDI » : Mme Anaïs Lefèvre → Aucun accès'],
  [{ kind: 'access.set', rubrique: cdi, principal: { kind: 'person', id: 'gone' }, role: 'visitor' }, 'Rubrique « CDI » : une personne partie → Visiteur'],
  [{ kind: 'access.setMany', role: 'visitor', cells: 12, rubriques: 3 }, '12 droits → Visiteur sur 3 rubriques'],
  [{ kind: 'access.setMany', role: 'none', cells: 2, rubriques: 1, first: [cdi] }, '2 droits → Aucun accès sur « CDI »'],
  [{ kind: 'access.paste', cells: 4 }, 'Collage de 4 droits'],
  [{ kind: 'access.paste', cells: 4, rubriques: 2, first: [cdi, club] }, 'Collage de 4 droits sur « CDI » et « Club journal »'],
  [{ kind: 'access.paste', cells: 9, rubriques: 5, first: [cdi, club] }, 'Collage de 9 droits sur 5 rubriques, dont « CDI » et « Club journal »'],
  [{ kind: 'access.copy', from: cdi, rubriques: 2 }, 'Droits de « CDI » copiés sur 2 rubriques'],
  [{ kind: 'rubrique.create', rubrique: cdi, parent: club }, 'Rubrique « CDI » créée dans « Club journal »'],
  [{ kind: 'rubrique.rename', rubrique: cdi, before: 'Bibliothèque' }, 'Rubrique « Bibliothèque » renommée « CDI »'],
  [{ kind: 'rubrique.move', rubrique: cdi, parent: club }, 'Rubrique « CDI » déplacée dans « Club journal »'],
  [{ kind: 'rubrique.archive', rubrique: cdi, subtree: 1 }, 'Rubrique « CDI » : archivage'],
  [{ kind: 'rubrique.unarchive', rubrique: cdi, subtree: 3 }, 'Rubrique « CDI » et ce qu’elle contient (3 rubriques) : désarchivage'],
  [{ kind: 'rubrique.delete', rubrique: cdi, subtree: 2 }, 'Rubrique « CDI » et ce qu’elle contient (2 rubriques) : suppression'],
  [{ kind: 'rubrique.restore', rubrique: cdi, subtree: 1 }, 'Rubrique « CDI » : rétablissement'],
  [{ kind: 'rubrique.visibility', rubrique: cdi, visibility: 'publique', mothers: 2 }, 'Rubrique « CDI » rendue publique, avec 2 rubriques au-dessus'],
  [{ kind: 'rubrique.setting', rubrique: cdi, field: 'chatHours' }, 'Rubrique « CDI » : les créneaux du chat'],
  [{ kind: 'group.create', group: club }, 'Groupe « Club journal » créé'],
  [{ kind: 'group.rename', group: club, before: 'Journal' }, 'Groupe « Journal » renommé « Club journal »'],
  [{ kind: 'group.delete', group: club }, 'Groupe « Club journal » : suppression'],
  [{ kind: 'group.restore', group: club }, 'Groupe « Club journal » : rétablissement'],
  [{ kind: 'group.add', group: club, people: 1 }, 'Groupe « Club journal » : 1 personne ajoutée'],
  [{ kind: 'group.remove', group: club, people: 3 }, 'Groupe « Club journal » : 3 personnes retirées'],
  [{ kind: 'group.replace', group: club, by: 'u1', people: 6 }, 'Groupe « Club journal » : Mme Anaïs Lefèvre remplace 6 personnes'],
  [{ kind: 'group.replace', group: club, by: 'gone', people: 1 }, 'Groupe « Club journal » : une personne partie remplace une personne'],
  [{ kind: 'visibility.set', emitter: 'student', target: 'group:profil:tous', targetName: 'Tous', visible: false }, 'Qui voit qui ? : « Tous » masqué pour les élèves'],
  [{ kind: 'visibility.set', emitter: 'martien', target: 'classSphere', targetName: 'Mes classes', visible: true }, 'Qui voit qui ? : « Mes classes » visible pour martien'],
  [{ kind: 'visibility.setMany', cells: 3, visible: false }, 'Qui voit qui ? : 3 cellules masquées'],
  [{ kind: 'visibility.setMany', cells: 1, visible: true }, 'Qui voit qui ? : 1 cellule rendue visible'],
  [{ kind: 'visibility.preset', name: 'Ouvert', cells: 6 }, 'Qui voit qui ? : modèle « Ouvert », 6 cellules'],
  [{ kind: 'messaging.restrict', until: '2026-11-13T17:00:00.000Z', cells: 8 }, 'Messagerie : mode restreint jusqu’au 13 nov. 2026 à 18 h 00, 8 cellules'],
  [{ kind: 'messaging.lift' }, 'Messagerie : fin du mode restreint'],
  [{ kind: 'messaging.setting', field: 'quietHours' }, 'Messagerie : les plages de silence'],
  [{ kind: 'messaging.setting', field: 'autre' }, 'Messagerie : autre'],
  [{ kind: 'moderator.set', principal: { kind: 'group', id: 'g' }, principalName: 'Vie scolaire', moderates: true }, 'Messagerie : Vie scolaire devient modérateur'],
  [{ kind: 'moderator.set', principal: { kind: 'person', id: 'gone' }, moderates: false }, 'Messagerie : une personne partie n’est plus modérateur'],
  [{ kind: 'allClasses.set', people: ['u1'], granted: true }, 'Accès à toutes les classes : Mme Anaïs Lefèvre, donné'],
  [{ kind: 'allClasses.set', people: ['gone'], granted: false }, 'Accès à toutes les classes : une personne partie, retiré'],
  [{ kind: 'allClasses.set', people: ['u1', 'u2'], granted: false }, 'Accès à toutes les classes : 2 personnes, retiré'],
  [{ kind: 'preset.save', preset: club }, 'Modèle de « Qui voit qui ? » « Club journal » : enregistrement'],
  [{ kind: 'preset.delete', preset: club }, 'Modèle de « Qui voit qui ? » « Club journal » : suppression'],
  [{ kind: 'service.switch', service: cdi, active: true }, 'Service « CDI » : mise en service'],
  [{ kind: 'service.switch', service: cdi, active: false }, 'Service « CDI » : mise hors service'],
  [{ kind: 'service.access', service: cdi, principal: { kind: 'group', id: 'g' }, principalName: 'Direction', role: 'Gestion' }, 'Service « CDI » : Direction → Gestion'],
  [{ kind: 'service.access', service: cdi, principal: { kind: 'person', id: 'gone' }, role: null }, 'Service « CDI » : une personne partie → Aucun accès'],
  [{ kind: 'accompaniment.set', accompanist: 'u1', student: 'gone', valid: true }, 'Accompagnement, un élève parti par Mme Anaïs Lefèvre : rattachement'],
  [{ kind: 'accompaniment.set', accompanist: 'gone', student: 'u1', valid: false }, 'Accompagnement, Mme Anaïs Lefèvre par une personne partie : fin'],
  [{ kind: 'settings.copy', school: 'Collège du Lac', settings: 1 }, '1 réglage repris du modèle « Collège du Lac »'],
  [{ kind: 'settings.copy', school: 'Collège du Lac', settings: 12 }, '12 réglages repris du modèle « Collège du Lac »'],
  [{ kind: 'control.fix', control: 'RUB-09', fixes: 2 }, 'Contrôle RUB-09 : 2 corrections'],
  [{ kind: 'control.fix', control: 'all', fixes: 9 }, 'Contrôles : 9 corrections'],
  [{ kind: 'control.ignore', control: 'RUB-01', until: '2026-12-31' }, 'Contrôle RUB-01 : ignoré jusqu’au 31 déc. 2026'],
  [{ kind: 'control.ignore', control: 'RUB-01', until: null }, 'Contrôle RUB-01 : ignoré'],
  [{ kind: 'control.watch', control: 'RUB-01' }, 'Contrôle RUB-01 : de nouveau surveillé'],
  [{ kind: 'proposition.ask', control: 'GRP-02' }, 'Demande de correction (GRP-02)'],
  [{ kind: 'proposition.answer', control: 'GRP-02', state: 'accepted' }, 'Demande de correction (GRP-02) : acceptée'],
  [{ kind: 'lease.set', days: 14 }, 'Usage hors connexion : 14 jours au plus'],
  [{ kind: 'rights.withdraw', person: 'nobody' }, 'Droit fort retiré : une personne partie'],
  [{ kind: 'rights.review', people: 2 }, 'Droits forts revus : 2 personnes'],
  [{ kind: 'threshold.set', threshold: 'trashDays', isDefault: false }, 'Seuil de contrôle « Jours avant une suppression définitive, à partir desquels prévenir »'],
  [{ kind: 'threshold.set', threshold: 'later', isDefault: true }, 'Seuil de contrôle later : valeur par défaut'],
  [{ kind: 'accounts.suspend', family: 'student', people: 330, until: '2026-11-16T07:00:00.000Z', cells: 12 }, 'Comptes suspendus : Élèves (330 personnes), messagerie fermée jusqu’au 16 nov. 2026 à 8 h 00'],
  [{ kind: 'accounts.lift', family: 'student', people: 330 }, 'Suspension levée : Élèves (330 personnes)'],
  [{ kind: 'accounts.class', group: { id: '5B', name: '5B' }, people: 27, until: '2026-11-16T07:00:00.000Z' }, 'Comptes suspendus : élèves de « 5B » (27 personnes), fin prévue le 16 nov. 2026 à 8 h 00'],
  [{ kind: 'accounts.class', group: { id: '5B', name: '5B' }, people: 1, until: null }, 'Comptes rouverts : élèves de « 5B » (1 personne)'],
  [{ kind: 'checklist.set', item: 'RUB-17-2026-11', done: true }, 'Contrôle RUB-17 : vérifié à la main'],
  [{ kind: 'checklist.set', item: 'RUB-17-2026-11', done: false }, 'Contrôle RUB-17 : vérification à la main reprise'],
  [{ kind: 'accounts.people', people: ['p1', 'p2'], suspended: true }, 'Comptes suspendus : 2 personnes'],
  [{ kind: 'accounts.people', people: ['p1'], suspended: false }, 'Comptes rouverts : 1 personne'],
  [{ kind: 'announcement.plan', title: 'Portes ouvertes' }, 'Communication « Portes ouvertes » préparée'],
  [{ kind: 'home.activate' }, 'Passage à la page d’accueil à tuiles, irréversible'],
  [{ kind: 'homeTile.plan', title: 'Une' }, 'Tuile « Une » réglée'],
  [{ kind: 'homeTile.remove', title: 'Une' }, 'Tuile « Une » retirée'],
  [{ kind: 'homeTile.show', title: 'Une', enabled: true }, 'Tuile « Une » affichée'],
  [{ kind: 'homeTile.show', title: 'Une', enabled: false }, 'Tuile « Une » masquée'],
  [{ kind: 'homeTile.move', title: 'Une' }, 'Tuile « Une » déplacée'],
  [{ kind: 'announcement.withdraw', title: 'Portes ouvertes' }, 'Communication « Portes ouvertes » retirée'],
  [{ kind: 'limitation.set', person: 'lea', limited: true }, 'Données limitées : une personne que rien ne nomme ici'],
  [{ kind: 'limitation.set', person: 'lea', limited: false }, 'Limitation levée : une personne que rien ne nomme ici'],
  [{ kind: 'answerers.name' }, 'Responsable du traitement et délégué à la protection des données nommés'],
  [{ kind: 'platform.use', name: 'Toutatice', used: true }, 'Plateforme « Toutatice » : utilisée par l’établissement'],
  [{ kind: 'platform.use', name: 'Toutatice', used: false }, 'Plateforme « Toutatice » : plus utilisée'],
  [{ kind: 'platform.define', name: 'La nôtre' }, 'Plateforme « La nôtre » décrite'],
  [{ kind: 'platform.remove', name: 'La nôtre' }, 'Plateforme « La nôtre » retirée'],
  [{ kind: 'calendar.set', field: 'zone' }, 'Calendrier scolaire : zone'],
  [{ kind: 'calendar.set', field: 'holidays' }, 'Calendrier scolaire : jours sans classe'],
  [{ kind: 'calendar.set', field: 'weeks' }, 'Calendrier scolaire : semaines A et B'],
  [{ kind: 'calendar.set', field: 'all' }, 'Calendrier scolaire : repris d’un fichier'],
  [{ kind: 'checklist.set', item: 'listes', done: true }, 'Liste de l’année : une tâche faite'],
  [{ kind: 'checklist.set', item: 'listes', done: false }, 'Liste de l’année : une tâche à refaire'],
  [{ kind: 'scenario.plan', name: 'Un nouvel enseignant arrive', day: '2026-12-01' }, 'Prévu pour le 1er déc. 2026 : Un nouvel enseignant arrive'],
  [{ kind: 'conflict.resolve', conflict: 'k1', choice: 'mine' }, 'Conflit tranché : la valeur demandée est gardée'],
  [{ kind: 'gar.assign', subscription: cdi, targets: 1, state: 'assigned' }, 'GAR, « CDI » : 1 affectation prévue'],
  [{ kind: 'gar.assign', subscription: cdi, targets: 2, state: 'none' }, 'GAR, « CDI » : 2 affectations retirées'],
  [{ kind: 'gar.assign', subscription: cdi, targets: 3, state: 'withheld' }, 'GAR, « CDI » : 3 affectations à écarter'],
  [{ kind: 'gar.lines', subscription: cdi, lines: 5 }, 'GAR, « CDI » : 5 lignes du plan changées'],
  [{ kind: 'gar.tick', lines: 2, done: true }, 'Console GAR : 2 lignes faites'],
  [{ kind: 'gar.tick', lines: 1, done: false }, 'Console GAR : 1 ligne à refaire'],
  [{ kind: 'import.members', members: 1, groups: 1, created: 0 }, 'Liste importée : 1 membre ajouté à un groupe'],
  [{ kind: 'import.members', members: 36, groups: 3, created: 2 }, 'Liste importée : 36 membres ajoutés à 3 groupes, dont 2 groupes créés'],
  [{ kind: 'import.gar', planned: 2, done: 0 }, 'Affectations du GAR importées : 2 personnes ajoutées au plan'],
  [{ kind: 'import.gar', planned: 0, done: 1 }, 'Affectations du GAR importées : 1 ligne faite'],
  [{ kind: 'import.gar', planned: 1, done: 12 }, 'Affectations du GAR importées : 1 personne ajoutée au plan, 12 lignes faites'],
  [{ kind: 'gar.export', school: '0319999A', people: 459, archive: 'XX_GAR-ENT_Complet_20261109_210005_2D.tar.gz' }, 'Annuaire de 0319999A écrit pour le GAR, 459 personnes, fichier XX_GAR-ENT_Complet_20261109_210005_2D.tar.gz : demandé en ligne de commande, sans compte'],
  [{ kind: 'account.invite', role: 'administrator' }, 'Invitation envoyée : Administrateur ENT'],
  [{ kind: 'account.approve', role: 'administrator' }, 'Second accord donné à une invitation : Administrateur ENT'],
  [{ kind: 'account.withdraw', role: 'trainer' }, 'Invitation retirée : Formateur'],
  [{ kind: 'account.join', role: 'administrator', first: true }, 'Accès créé : Administrateur ENT, par l’invitation affichée au démarrage de l’ENT'],
  [{ kind: 'account.join', role: 'head', first: false }, 'Accès créé : Chef d’établissement'],
  [{ kind: 'account.remove', account: 'acces:1', role: 'administrator' }, 'Accès retiré : Administrateur ENT, compte acces:1'],
  [{ kind: 'account.role', account: 'acces:1', role: 'deputy' }, 'Rôle changé : Adjoint au chef d’établissement, compte acces:1'],
  [{ kind: 'account.twoPersons', wanted: true, asked: false }, 'Accord à deux administrateurs : demandé pour nommer un administrateur'],
  [{ kind: 'account.twoPersons', wanted: true, asked: true }, 'Fin de l’accord à deux administrateurs pour nommer un administrateur : demandée, en attente d’un second administrateur'],
  [{ kind: 'account.twoPersons', wanted: false, asked: false }, 'Accord à deux administrateurs : n’est plus demandé pour nommer un administrateur'],
  [{ kind: 'account.twoPersons', wanted: true, asked: false, act: 'emergency' }, 'Accord à deux administrateurs : demandé pour le mode restreint de la messagerie'],
  [{ kind: 'people.export', list: 'held-data', lines: 12 }, 'Fichier enregistré : liste des personnes que porte un poste, 12 lignes'],
  [{ kind: 'people.export', list: 'lost-device', lines: 3 }, 'Fichier enregistré : liste des personnes que porte un appareil perdu, 3 lignes'],
  [{ kind: 'people.export', list: 'figures', lines: 30, purpose: 'Rapport du lundi' }, 'Fichier enregistré : indicateurs, sans personne nommée, 30 lignes, motif : Rapport du lundi'],
  [{ kind: 'people.export', list: 'journal', lines: 1 }, 'Fichier enregistré : journal, 1 ligne'],
  [{ kind: 'people.export', list: 'directory', lines: 2, purpose: 'Conseil', sealed: true }, 'Fichier enregistré : annuaire, 2 lignes, protégé par un mot de passe, motif : Conseil'],
  [{ kind: 'people.export', list: 'directory', lines: 976, purpose: 'Conseil d’administration' }, 'Fichier enregistré : annuaire, 976 lignes, motif : Conseil d’administration'],
  [{ kind: 'session.close', account: 'acces:1' }, 'Session fermée, compte acces:1'],
  [{ kind: 'connector.set', platform: 'entcore', act: 'connect' }, 'Connecteur Edifice (entcore) : relié'],
  [{ kind: 'connector.set', platform: 'autre', act: 'disconnect' }, 'Connecteur autre : délié, son compte est oublié'],
  [{ kind: 'connector.set', platform: 'entcore', act: 'match' }, 'Connecteur Edifice (entcore) : une correspondance est dite'],
  [{ kind: 'connector.set', platform: 'entcore', act: 'settle' }, 'Connecteur Edifice (entcore) : des écarts sont tranchés'],
  [{ kind: 'connector.set', platform: 'entcore', act: 'send' }, 'Connecteur Edifice (entcore) : modifications envoyées'],
  [{ kind: 'connector.set', platform: 'entcore', act: 'timing' }, 'Connecteur Edifice (entcore) : heures de lecture et d’envoi changées'],
  [{ kind: 'connector.set', platform: 'entcore', act: 'take' }, 'Connecteur Edifice (entcore) : modifications de la plateforme reprises'],
  [{ kind: 'connector.set', platform: 'entcore', act: 'closeLate', unit: 'inspection', person: 'gone' }, 'Connecteur Edifice (entcore) : accès fermé en retard, après la fin de son dernier jour (inspections, une personne partie)'],
  [{ kind: 'connector.set', platform: 'sheet', act: 'tick' }, 'Connecteur Sans API : feuille d’application : lignes cochées'],
  [{ kind: 'connector.set', platform: 'sheet', act: 'untick' }, 'Connecteur Sans API : feuille d’application : lignes décochées'],
  [{ kind: 'connector.set', platform: 'sheet', act: 'read' }, 'Connecteur Sans API : feuille d’application : un export de la plateforme est lu'],
  [{ kind: 'connector.set', platform: 'entcore', act: 'mode', unit: 'membership', mode: 'propose' }, 'Connecteur Edifice (entcore) : membres des groupes libres, proposer'],
  [{ kind: 'gar.recover', licences: 1, recovered: true }, 'Console GAR : 1 licence récupérée'],
  [{ kind: 'gar.recover', licences: 4, recovered: false }, 'Console GAR : 4 licences à récupérer'],
  [{ kind: 'gar.staff', charge: 'assignmentManager', person: 'u1', manages: true }, 'Mme Anaïs Lefèvre devient responsable d’affectation GAR'],
  [{ kind: 'gar.staff', charge: 'pixManager', person: 'gone', manages: false }, 'Une personne partie n’est plus gestionnaire Pix'],
  [{ kind: 'gar.declare', charge: 'pixManager', person: 'u1', declared: true }, 'Mme Anaïs Lefèvre, gestionnaire Pix : déclaration à la DRANE faite'],
  [{ kind: 'gar.declare', charge: 'pixManager', person: 'gone', declared: false }, 'Une personne partie, gestionnaire Pix : déclaration à la DRANE à faire'],
  [{ kind: 'replacement.plan', absent: 'u1', substitute: 'gone', from: '2026-11-09', to: '2026-11-20' }, 'Remplacement : Mme Anaïs Lefèvre par une personne partie, du 9 nov. 2026 au 20 nov. 2026'],
  [{ kind: 'replacement.change', absent: 'gone', substitute: 'u1', from: '2026-11-09', to: '2026-11-20' }, 'Remplacement modifié : une personne partie par Mme Anaïs Lefèvre, du 9 nov. 2026 au 20 nov. 2026'],
  [{ kind: 'replacement.cancel', absent: 'u1', substitute: 'u1' }, 'Remplacement annulé : Mme Anaïs Lefèvre par Mme Anaïs Lefèvre'],
  [{ kind: 'correspondence.set', label: '6EME A', principal: { kind: 'group', id: 'c:6A' }, principalName: '6e A' }, 'Correspondance : « 6EME A » dans les fichiers est « 6e A »'],
  [{ kind: 'correspondence.set', label: 'LEFEVRE A.', principal: { kind: 'person', id: 'u1' } }, 'Correspondance : « LEFEVRE A. » dans les fichiers est Mme Anaïs Lefèvre'],
  [{ kind: 'correspondence.set', label: '6EME A', principal: null }, 'Correspondance de « 6EME A » retirée'],
  [{ kind: 'correspondence.setMany', names: 3 }, 'Correspondance de 3 noms de fichiers'],
  [{ kind: 'timetable.setting', field: 'longFromDays' }, 'Emploi du temps : à partir de combien de jours un remplacement est long'],
  [{ kind: 'timetable.setting', field: 'master' }, 'Emploi du temps : où se gèrent les remplacements'],
  [{ kind: 'inspection.open', teacher: 'u1', inspector: 'i', inspections: 1, prepared: false, from: '2026-11-05', to: '2026-11-19' }, 'Accès au cahier de textes ouvert à l’inspection : Mme Anaïs Lefèvre, du 5 nov. 2026 au 19 nov. 2026'],
  [{ kind: 'inspection.open', teacher: 'u1', inspector: 'i', inspections: 4, prepared: true, from: '2026-11-05', to: null }, 'Accès au cahier de textes préparé à l’inspection : 4 inspections, à partir du 5 nov. 2026, sans fin'],
  [{ kind: 'inspection.window', teacher: 'gone', inspector: 'i', from: '2026-11-05', to: null }, 'Inspection, une personne partie : à partir du 5 nov. 2026, sans fin'],
  [{ kind: 'inspection.state', teacher: 'u1', inspector: 'i', state: 'closed' }, 'Inspection, Mme Anaïs Lefèvre : accès fermé'],
  [{ kind: 'inspection.state', teacher: 'u1', inspector: 'i', state: 'open' }, 'Inspection, Mme Anaïs Lefèvre : accès ouvert'],
  [{ kind: 'inspection.told', teacher: 'u1', told: true }, 'Inspection, Mme Anaïs Lefèvre : l’enseignant est prévenu'],
  [{ kind: 'inspection.told', teacher: 'u1', told: false }, 'Inspection, Mme Anaïs Lefèvre : l’enseignant reste à prévenir'],
  [{ kind: 'visa.note', teacher: null, from: '2026-11-02', to: '2026-11-06' }, 'Visa noté, tous les enseignants : du 2 nov. 2026 au 6 nov. 2026'],
  [{ kind: 'visa.note', teacher: 'gone', from: '2026-11-02', to: '2026-11-06' }, 'Visa noté, une personne partie : du 2 nov. 2026 au 6 nov. 2026'],
  [{ kind: 'visa.remove', teacher: 'u1', from: '2026-11-02', to: '2026-11-06' }, 'Note de visa retirée, Mme Anaïs Lefèvre : du 2 nov. 2026 au 6 nov. 2026'],
  [{ kind: 'inspector.add', inspector: { id: 'i', name: 'Jean Faure' } }, 'Inspecteur « Jean Faure » ajouté'],
  [{ kind: 'inspector.account', inspector: { id: 'i', name: 'Jean Faure' }, platform: 'eCollège31', checked: true }, 'Inspecteur « Jean Faure » : compte vérifié sur eCollège31'],
  [{ kind: 'inspector.account', inspector: { id: 'i', name: 'Jean Faure' }, platform: 'eCollège31', checked: false }, 'Inspecteur « Jean Faure » : compte retiré sur eCollège31'],
  [{ kind: 'revert', of: 'm1' }, 'Annulation d’une modification déjà envoyée'],
  [{ kind: 'newer' }, 'Action d’une version plus récente de la console : mettez la vôtre à jour pour la lire'],
];

describe('intentions', () => {
  it('tries every kind of the domain', () => {
    expect([...new Set(SAMPLES.map(([{ kind }]) => kind))].toSorted()).toEqual(INTENTION_KINDS.toSorted());
  });

  it.each(SAMPLES)('says %o', (intention, sentence) => {
    expect(plain(intentionSentence(intention, (id) => (id === 'u1' ? 'Mme Anaïs Lefèvre' : undefined)))).toBe(sentence);
  });
});

describe('effects', () => {
  it.each([
    [{ gained: 64, lost: 0 }, '64 personnes gagnent un droit, aucune n’en perd.'],
    [{ gained: 1, lost: 2 }, 'Une personne gagne un droit, 2 personnes en perdent.'],
    [{ gained: 0, lost: 11 }, '11 personnes perdent un droit, aucune n’en gagne.'],
    [{ gained: 0, lost: 0 }, 'Personne ne gagne ni ne perd de droit.'],
  ])('says %o', (effect, sentence) => {
    expect(plain(effectSentence(effect))).toBe(sentence);
  });

  it.each([
    [{ gained: 64, lost: 0 }, '64 personnes ont gagné un droit, aucune n’en a perdu.'],
    [{ gained: 1, lost: 2 }, 'Une personne a gagné un droit, 2 personnes en ont perdu.'],
    [{ gained: 0, lost: 1 }, 'Une personne a perdu un droit, aucune n’en a gagné.'],
    [{ gained: 0, lost: 0 }, 'Personne n’a gagné ni perdu de droit.'],
  ])('says %o of what is done', (effect, sentence) => {
    expect(plain(effectSentence(effect, 'done'))).toBe(sentence);
  });

  it('says that people change of role, and why they neither gain nor lose', () => {
    expect(plain(stillSentence(330))).toBe('330 personnes changent de rôle, sans droit gagné ni perdu : les sous-services ouverts permettent autant à l’un et à l’autre rôle.');
  });

  it('says who may publish on the home page', () => {
    const said = (publishers: { readonly gained: number; readonly lost: number }): string => plain(moreSentences({ reach: undefined, services: undefined, resources: undefined, publishers }).join(' '));
    expect(said({ gained: 11, lost: 0 })).toBe('11 personnes de plus pourront publier devant tout le monde, sur la page d’accueil.');
    expect(said({ gained: 0, lost: 1 })).toBe('Une personne de moins pourra publier devant tout le monde, sur la page d’accueil.');
    expect(said({ gained: 2, lost: 3 })).toBe('2 personnes de plus pourront publier devant tout le monde, sur la page d’accueil, 3 personnes de moins.');
    expect(said({ gained: 0, lost: 0 })).toBe('');
  });

  it('says in the past, in the journal, whom people can write to and their roles', () => {
    const effect = { rights: { gained: 0, lost: 0 }, reach: { gained: 2, lost: 3 }, services: { gained: 0, lost: 1 }, resources: { gained: 1, lost: 29 } };
    expect(plain(wholeEffectSentence(effect, 'done'))).toBe('2 personnes ont pu écrire à plus de monde, 3 personnes à moins de monde. Une personne a eu un rôle moins élevé dans un service. Une personne a reçu, d’après le plan, au moins une ressource du GAR de plus, 29 personnes de moins.');
    expect(plain(sendTally({ gained: 1, lost: 0 }, false))).toBe('Tout l’envoi : Une personne a gagné un droit, aucune n’en a perdu.');
    expect(plain(sendTally({ gained: 1, lost: 0 }, true))).toBe('Une personne a gagné un droit, aucune n’en a perdu.');
  });
});
