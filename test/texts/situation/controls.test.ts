import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../domain/controls/catalogue.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { Control, ControlObject, Finding } from '../../../domain/controls/control.ts';
import { scopeWords } from '../../../texts/situation/control-screen.ts';
import { nameOf } from '../../../texts/controls/control-text.ts';
import { controlBrief } from '../../../texts/controls/brief-texts.ts';
import { controlSentence, controlText } from '../../../texts/controls/control-texts.ts';
import { MISSING_LABELS, notRunSentence } from '../../../texts/controls/labels.ts';

const names = {
  person: (id: string) => (id === 'gone' ? undefined : `Anne ${id}`),
  group: () => 'Chef d’établissement',
  rubrique: () => 'CDI',
  service: () => 'Messagerie',
};
const KINDS = ['person', 'group', 'rubrique', 'service', 'line'] as const;
const finding = (id = 'Roux'): Finding => ({ objects: KINDS.map((kind) => ({ kind, id })), params: { until: '2026-11-10T08:00:00.000Z' } });
const controls: readonly Control[] = CATALOGUE;

describe.each(controls.map((control) => [control.id, control] as const))('%s', (id, { source, where, fix }) => {
  const text = must(controlText(id), id);

  it('has its source', () => {
    expect(source.ref).toMatch(/^(S\d-\d{3}|O-\d{2}b?)(, (S\d-\d{3}|O-\d{2}b?))*$/);
    expect(source.quote !== undefined || source.inferred).toBe(true);
  });

  it('says what is wrong, where it is corrected and how', () => {
    expect([text.title, text.path, text.fix]).not.toContain('');
    for (const findings of [[finding()], [finding('1'), finding('2')]]) expect(controlSentence({ id }, findings, names)).toMatch(/\p{L}.*[.?]$/u);
  });

  it('sums up one finding in the singular, where a request for help counts rather than names', () => {
    const counted = text.several([{ objects: finding().objects, params: { ...finding().params, articles: 1, people: 1 } }], names);
    expect(counted).not.toMatch(/^1\b.*(?<!\p{L}|licences |séances |privilégiés )(sont|ont|gardent|manquent|contiennent|apparaissent|permettent|font|leurs|semblent|changés|saisis|proposées)(?!\p{L})/u);
  });

  it('has a message to copy when it is corrected elsewhere', () => {
    const isElsewhere = fix === 'external' && where !== 'here' && where !== 'ent';
    expect(text.ticket?.([finding(), finding('gone')], names) ?? '').toMatch(isElsewhere ? /^Bonjour, .* Merci\.$/ : /.*/);
  });
});

describe('what findings are about', () => {
  it('has a name, a cell of « Qui voit qui ? » and a setting included', () => {
    expect(nameOf({ kind: 'cell', id: 'student|group:head' }, names)).toBe('Élève → Chef d’établissement');
    expect(nameOf({ kind: 'cell', id: 'nothing' }, names)).toBe('nothing');
    expect(nameOf({ kind: 'setting', id: 'moderators' }, names)).toBe('Modérateurs de la messagerie');
    expect(nameOf({ kind: 'setting', id: 'student' }, names)).toBe('Élève');
  });

  it('is counted by what it is, each once', () => {
    const about = (kind: ControlObject['kind'], ...ids: string[]): Finding => ({ objects: ids.map((id) => ({ kind, id })), params: {} });
    expect(scopeWords([about('person', 'a', 'b'), about('person', 'b', 'c')])).toBe('3\u00A0personnes');
    expect(scopeWords([{ objects: [{ kind: 'line', id: 'psyen' }, { kind: 'person', id: 'a' }], params: {} }])).toBe('1\u00A0ligne');
    expect(scopeWords([])).toBe('');
  });
});

describe('what the list says', () => {
  const long = {
    person: () => 'Mme Catherine Moreau', group: () => 'Chef d’établissement', rubrique: () => 'Foyer socio-éducatif', service: () => 'Fiches élèves',
    subscription: () => 'Manuel de français 6e', inspector: () => 'Yann Delmas (IA-IPR de SVT)',
  };
  const about: Finding = {
    objects: ([...KINDS, 'subscription', 'inspector'] as const).map((kind) => ({ kind, id: kind, detail: { as: kind === 'inspector' ? 'inspector' : 'absent', emitter: 'student' } })),
    params: { from: '2026-11-10', to: '2026-11-20', until: '2026-11-20T08:00:00.000Z', since: '2026-11-10', emitter: 'student', people: 6, accounts: 12, licences: 12 },
  };

  it.each(controls)('of $id holds in two lines', (control) => {
    for (const findings of [[], [about], [about, about]]) expect(controlBrief(control, findings, long).length).toBeLessThanOrEqual(84);
    expect(controlBrief(control, [], long)).toBe(controlText(control.id)?.title);
  });

  it('is the whole sentence where it is short, and leaves out what follows from it elsewhere', () => {
    expect(controlBrief({ id: 'GRP-02' }, [about], long)).toBe('Mme Catherine Moreau, de la direction, est aussi «\u00A0Super Administrateur\u00A0».');
    expect(controlBrief({ id: 'MSG-07' }, [about], long)).toBe(controlSentence({ id: 'MSG-07' }, [about], long));
    expect(controlBrief({ id: 'ZZZ-99' }, [about], long)).toBe('ZZZ-99');
  });
});

describe('the words of controls', () => {
  it('name what has left, and keep the code of a control of another version', () => {
    expect(controlSentence({ id: 'GRP-02' }, [finding('gone')], names)).toMatch(/^Une personne partie/);
    expect(controlSentence({ id: 'ZZZ-99' }, [finding()], names)).toBe('ZZZ-99');
    expect(controlText('toString')).toBeUndefined();
  });

  it('say why a control was not run', () => {
    expect(notRunSentence('directory')).toContain('non exécuté');
    expect(Object.values(MISSING_LABELS).every((label) => label !== '')).toBe(true);
  });
});
