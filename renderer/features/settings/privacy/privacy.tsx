import type { Paper } from '../../../../domain/paper/paper.ts';
import { personFieldsSentence, REGISTER_LINES, registerTables, REGISTER_TEXTS as TEXTS } from '../../../../texts/privacy/register.ts';
import { answererFacts, ANSWERER_TEXTS } from '../../../../texts/privacy/answerers.ts';
import { ExportButton } from '../../../paper/export-button.tsx';
import { useAnswerers } from '../../../privacy/use-answerers.ts';
import { AnswererFields } from './answerer-fields.tsx';
import { LimitedPeople } from './limited-people.tsx';

/** « Confidentialité »: the register sheet, made of the inventory of data (rel:C-P1, C-P6). */
export function Privacy() {
  const answerers = useAnswerers();
  const paper = (): Paper => ({ title: TEXTS.title, list: null, unsent: 'left-out', notes: [...(answerers === undefined ? [] : answererFacts(answerers)), personFieldsSentence()], tables: registerTables() });
  return (
    <div className="settings-panel privacy">
      <h2>{TEXTS.title}</h2>
      <p>{TEXTS.intro}</p>
      <p>{personFieldsSentence()}</p>
      <p>{TEXTS.rights}</p>
      <AnswererFields />
      {answerers === undefined ? <p>{ANSWERER_TEXTS.missing}</p> : null}
      <div><ExportButton label={TEXTS.export} paper={paper} disabled={answerers === undefined} /></div>
      <LimitedPeople />
      {REGISTER_LINES.map(({ activity, name, purpose, people, source, retention, recipients, basis, safety }) => (
        <section key={activity} aria-label={name}>
          <h3>{name}</h3>
          <dl className="facts">
            {[[TEXTS.purpose, purpose], [TEXTS.people, people], [TEXTS.source, source], [TEXTS.retention, retention], [TEXTS.recipients, recipients], [TEXTS.basis, basis], [TEXTS.safety, safety]].map(([label, value]) => (
              <div key={label} className="fact-row"><dt>{label}</dt><dd>{value}</dd></div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
