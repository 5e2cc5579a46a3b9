import { describe, expect, it } from 'vitest';
import { DELIVERY_RULES } from '../../../domain/deliveries/delivery-rules.data.ts';
import { FileRule } from '../../../domain/imports/file-anomaly.ts';
import { deliveryMessage } from '../../../texts/files/delivery-messages.ts';
import { anomalyLabel } from '../../../texts/files/deliveries.ts';
import { anomalyPlace, anomalyWords, correctedIn, fileMessage, unknownMessage } from '../../../texts/files/file-anomalies.ts';
import { plain } from '../../support/plain.ts';

const met = (rule: string, label: string, detail?: string) => ({ rule, where: 'stsweb', label, detail });
const report = (source: string, rule: string, told = [met(rule, 'Saldineau Perrine', '6e A')], count = told.length) =>
  ({ source, statedOn: '2026-11-09', anomalies: [met('other', 'Personne'), ...told], anomalyCounts: { [rule]: count } });

describe('the message about what a file and the ENT say differently', () => {
  it('names everybody concerned and asks for what corrects it, in the base of the file', () => {
    expect(plain(deliveryMessage(report('sts', 'teacher-without-service'), 'teacher-without-service') ?? '')).toBe([
      'Bonjour,', '', 'L’export de STSweb du 9 nov. 2026, comparé à l’ENT, montre : enseignants sans service.', '- Saldineau Perrine (6e A)', '',
      'Pouvez-vous ajouter leurs services dans STSweb, puis refaire les exports « Structure » et « Services » ? Merci.',
    ].join('\n'));
  });

  it.each([['siecle', 'dans Siècle'], ['onde', 'dans Onde'], ['edt', 'dans Siècle']])('of %s asks for an enrolment %s', (source, where) => {
    expect(plain(deliveryMessage(report(source, 'unknown-student'), 'unknown-student') ?? '')).toContain(`vérifier leur inscription ${where} ?`);
  });

  it('says how many it does not name, and that the file bears no day', () => {
    const told = plain(deliveryMessage({ ...report('udt', 'unknown-class', undefined, 40), statedOn: null }, 'unknown-class') ?? '');
    expect(told).toContain('L’export d’UDT, comparé');
    expect(told).toContain('- et 39 lignes de plus.');
  });

  it('is there for each rule that somebody corrects elsewhere, and for no other', () => {
    const silent = Object.keys(DELIVERY_RULES).filter((rule) => deliveryMessage(report('sts', rule), rule) === undefined);
    expect(silent.toSorted()).toEqual(['left-student', 'replacement-not-taken', 'replacement-redundant', 'resource-without-subscription', 'withdrawn-with-plan']);
    expect(deliveryMessage(report('sts', 'later-rule'), 'later-rule')).toBeUndefined();
    expect(deliveryMessage(report('later', 'unknown-class'), 'unknown-class')).toBeUndefined();
  });

  it('writes the days as a school does', () => {
    expect(plain(anomalyLabel(met('stale-file', '2026-09-01', '2026-11-09')))).toBe('1er sept. 2026 (9 nov. 2026)');
  });
});

describe('the message about what is wrong in a file', () => {
  const bad = { rule: 'date', line: 12, place: 'Date de naissance', value: '31/02/2014', count: 3 } as const;

  it('goes line by line, and says how the file comes back', () => {
    expect(plain(fileMessage({ name: 'eleves.xml', format: 'siecle-students' }, 'date', [bad]) ?? '')).toBe([
      'Bonjour,', '', 'Le fichier « eleves.xml » (Siècle, élèves) est à corriger : date illisible.', '- Ligne 12, Date de naissance : « 31/02/2014 », 3 fois', '',
      'Pouvez-vous le corriger dans Siècle, puis refaire l’export ? Merci.',
    ].join('\n'));
    expect(plain(fileMessage({ name: 'club.csv', format: 'csv' }, 'date', [bad]) ?? '')).toContain('le corriger, puis me renvoyer le fichier ?');
  });

  it('is there for each rule but what a later version of a format brings', () => {
    const file = { name: 'x', format: 'edt' } as const;
    expect(FileRule.options.filter((rule) => fileMessage(file, rule, [{ rule }]) === undefined)).toEqual(['unknown-element']);
  });

  it('names whom the ENT does not know', () => {
    expect(plain(unknownMessage({ name: 'club.csv', format: 'csv' }, ['Ligne 4 : Personne Inconnue']))).toContain('- Ligne 4 : Personne Inconnue\n\nPouvez-vous vérifier leur nom et leur classe, puis me renvoyer le fichier ?');
  });

  it('says on screen where it is corrected, and each anomaly with its rule or under it', () => {
    expect(plain(correctedIn({ name: 'x', format: 'onde-students' }))).toBe('À corriger dans Onde, puis refaire l’export.');
    expect(plain(correctedIn({ name: 'x', format: 'names' }))).toContain('dans le fichier');
    expect(plain(anomalyWords(bad))).toBe('Ligne 12, Date de naissance : date illisible (« 31/02/2014 »), 3 fois');
    expect(plain(anomalyPlace({ rule: 'date', place: 'ELEVE/DATE_NAISS' }))).toBe('ELEVE/DATE_NAISS');
  });
});
