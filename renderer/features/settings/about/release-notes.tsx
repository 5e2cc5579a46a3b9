import changelog from '../../../../CHANGELOG.md?raw';

/** What is new, version by version, as CHANGELOG.md says it. */
export function ReleaseNotes() {
  const [, ...versions] = changelog.split(/^## /m);
  return (
    <>
      {versions.map((version) => {
        const [title = '', ...lines] = version.split('\n');
        return (
          <section key={title}>
            <h3>{title}</h3>
            <ul className="release-notes">{lines.filter((line) => line.startsWith('- ')).map((line) => <li key={line}>{line.slice(2).replaceAll('`', '')}</li>)}</ul>
          </section>
        );
      })}
    </>
  );
}
