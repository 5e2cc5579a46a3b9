import { FIRST_RUN_TEXTS } from '../../../texts/first-run/first-run.ts';
import { REGISTER_LINES, REGISTER_TEXTS } from '../../../texts/privacy/register.ts';

/** What is about to be kept of people, why and until when, and who answers for it, before the first time (rel:C-P6; RGPD, art. 13 and 14). */
export function PersonalData() {
  return (
    <details>
      <summary>{FIRST_RUN_TEXTS.personalData}</summary>
      <p>{REGISTER_TEXTS.toFill}</p>
      <ul className="plain-list">
        {REGISTER_LINES.map(({ activity, name, purpose, retention }) => <li key={activity}><strong>{name}.</strong> {purpose} {retention}</li>)}
      </ul>
      <p>{REGISTER_TEXTS.rights}</p>
    </details>
  );
}
