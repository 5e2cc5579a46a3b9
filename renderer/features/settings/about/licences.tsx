import { SHIPPED_LICENCES } from '../../../../texts/station/licences.data.ts';
import { SETTINGS_TEXTS } from '../../../../texts/station/settings.ts';

/** Everything of others that is shipped, under which licence; the list is generated, and a test compares it with what is installed. */
export function Licences() {
  return (
    <section className="form-fields">
      <h2>{SETTINGS_TEXTS.licencesTitle}</h2>
      <p>{SETTINGS_TEXTS.licences}</p>
      <details>
        <summary>{SETTINGS_TEXTS.licencesCount(SHIPPED_LICENCES.length)}</summary>
        <table className="plain-table">
          <thead><tr><th scope="col">{SETTINGS_TEXTS.package}</th><th scope="col">{SETTINGS_TEXTS.licence}</th></tr></thead>
          <tbody>
            {SHIPPED_LICENCES.map(([name, version, licence]) => <tr key={`${name} ${version}`}><th scope="row" translate="no"><bdi>{name} {version}</bdi></th><td>{licence}</td></tr>)}
          </tbody>
        </table>
      </details>
    </section>
  );
}
