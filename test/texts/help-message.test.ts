import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../domain/controls/catalogue.ts';
import type { Control, Finding } from '../../domain/controls/control.ts';
import { recipientOfControl } from '../../domain/assistance/recipients.data.ts';
import { familiesNamed, helpFileName } from '../../texts/assistance/assistance.ts';
import { helpBody, helpMessage, type HelpSubject, type HelpWish } from '../../texts/assistance/help-message.ts';
import { person } from '../domain/settings.ts';

const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');
const NAMES = { person: () => 'Noé LEFÈVRE', group: () => '6e A', rubrique: () => 'CDI', service: () => 'Médiacentre', subscription: () => 'Pix', inspector: () => 'Hélène Astruc' };
const WISH: HelpWish = {
  recipient: 'arena', named: [], names: NAMES, platforms: [], menus: (path) => [path], corrected: undefined, more: '',
  school: { name: 'Collège Jean-Macé', uai: '0319999A' }, author: { name: 'Augustin Giraud', role: 'administrator' },
};
const CONTROLS: readonly Control[] = CATALOGUE;
const finding = (...ids: readonly string[]): Finding => ({ objects: ids.map((id) => ({ kind: 'person', id })), params: { accounts: 2, names: 'Ève Blanc', teachers: 1 } });
const about = (id: string, ...findings: readonly Finding[]): HelpSubject => ({ kind: 'control', control: CONTROLS.find((one) => one.id === id) ?? { id, where: 'ent' }, findings });
const write = (subject: HelpSubject, wish: Partial<HelpWish> = {}): string => plain(helpMessage(subject, { ...WISH, ...wish }));

describe('a request for help', () => {
  it('says the school, what is seen in counts, where it is corrected and what is asked', () => {
    expect(write(about('ALI-06', finding('a'), finding('b')))).toBe(
      [
        'Destinataire : Assistance académique (Aréna)\nMot clé : ENT\nObjet : ENT, Collège Jean-Macé (UAI 0319999A) : 2 responsables en double : autant de comptes que d’enfants.',
        'Bonjour,',
        '2 responsables en double : autant de comptes que d’enfants.',
        'D’après le guide, cela se corrige là : Siècle – Base élèves : Fiches élèves › Doublons responsables.',
        'Pouvez-vous nous dire ce qui l’empêche, ou transmettre à qui peut agir ?',
        'Merci.',
        'Augustin Giraud, Administrateur ENT\nCollège Jean-Macé (UAI 0319999A)',
      ].join('\n\n'),
    );
  });

  it('names nobody unless it is wished, whichever the control and whoever is asked', () => {
    for (const control of CONTROLS) {
      for (const recipient of ['arena', 'drane', 'dsden', 'gar', 'pix', recipientOfControl(control)] as const) {
        const told = write({ kind: 'control', control, findings: [finding('a')] }, { recipient });
        expect(told, `${control.id} ${recipient}`).not.toMatch(/LEFÈVRE|Astruc|Blanc/);
      }
    }
    expect(write(about('ALI-06', finding('a')), { named: ['Noé LEFÈVRE'] })).toContain('Personnes concernées : Noé LEFÈVRE.');
  });

  it('is the message that already exists where it goes to whom that one is for', () => {
    expect(write(about('GAR-03', finding('a')), { recipient: 'drane', named: ['Noé LEFÈVRE'] })).toContain('Voici les responsables d’affectation du GAR de notre établissement, à déclarer pour l’assistance : Noé LEFÈVRE.');
    expect(write(about('GAR-01', finding()), { recipient: 'drane' })).toContain('Nous souhaitons déclarer un responsable d’affectation du GAR');
    expect(write(about('GAR-01', finding()), { recipient: 'drane' })).not.toContain('Pouvez-vous faire le nécessaire');
    expect(write(about('GAR-03', finding('a')), { recipient: 'drane' })).toContain('1 responsable d’affectation sans déclaration à la DRANE');
  });

  it('says what was corrected at its source, and what its author adds', () => {
    const corrected = { correctedAt: '2026-11-09T12:00:00.000Z', until: '2026-11-11T12:00:00.000Z', isOver: true };
    const told = write(about('ALI-06', finding('a')), { corrected, more: ' Depuis lundi. ' });
    expect(told).toContain('Nous l’avons corrigé à sa source le 9 nov. 2026 à 13 h 00 ; l’ENT devait le montrer au plus tard le 11 nov. 2026 à 13 h 00.\n\nDepuis lundi.\n\n');
    expect(write(about('ALI-06', finding('a')), { corrected: { ...corrected, isOver: false } })).toContain('doit le montrer');
  });

  it('tells somebody by their profile and identifier, a class by its name and count, an error by its symptom', () => {
    const noe = person('id-7', { profile: 'student', lastName: 'LEFÈVRE', firstName: 'Noé' });
    expect(plain(helpBody({ kind: 'person', person: noe }, WISH))).toBe('Notre question concerne un compte (élève), identifiant dans l’ENT : id-7.');
    expect(plain(helpBody({ kind: 'person', person: noe }, { ...WISH, named: ['Noé LEFÈVRE'] }))).toContain('Personne concernée : Noé LEFÈVRE.');
    expect(write({ kind: 'group', group: { name: '6e A', kind: 'class' }, people: 24 })).toContain('Notre question concerne 6e A (classe) : 24 personnes dans l’ENT.');
    expect(write({ kind: 'error', error: 'duplicate-groups' })).toContain('Nous constatons : Des groupes sont en double, ou ne sont pas reconnus.');
  });

  it('speaks the words of the platforms of the school', () => {
    const there: Partial<HelpWish> = { platforms: ['eCollège31', 'Modulo'], menus: (path) => [`là-bas ${path}`] };
    expect(write({ kind: 'error', error: 'duplicate-groups' }, there)).toContain('Où corriger : là-bas Pédagogie › Gestion emploi du temps. Rendre');
    expect(write({ kind: 'error', error: 'right-without-effect' }, there)).toContain('Où corriger : Se déconnecter');
    expect(write(about('ALI-06', finding('a')), there)).toContain('Plateforme : eCollège31 et Modulo\nObjet');
    expect(write(about('ALI-06', finding('a')), there)).toContain('se corrige là : là-bas Siècle');
  });

  it('of another version says its identifier, and warns of the families that it names', () => {
    expect(write(about('ZZZ-01', finding('a')))).toContain('ZZZ-01');
    expect(plain(familiesNamed(1))).toBe('Ce message nomme 1 élève ou parent : ce nom ne doit partir que si personne ne peut agir sans.');
    expect(helpFileName('arena', '2026-11-09')).toBe('demande-arena-2026-11-09.txt');
  });
});
