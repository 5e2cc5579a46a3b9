import { SETTINGS_TEXTS } from '../../../../texts/station/settings.ts';
import { KEY_SENTENCES } from '../../../../texts/station/sign-in.ts';
import { useSchool } from '../../../school/school-context.tsx';
import { Updates } from './updates.tsx';

/** What this program is. */
export function About() {
  const key = useSchool((state) => state.session?.keyStorage);
  return (
    <div className="settings-panel">
      <Updates />
      <dl className="facts">
        <dt>{SETTINGS_TEXTS.key}</dt>
        <dd>{key === undefined ? '' : KEY_SENTENCES[key]}</dd>
      </dl>
      <p>{SETTINGS_TEXTS.inferred}</p>
      <p className="quiet">{SETTINGS_TEXTS.licences}</p>
    </div>
  );
}
