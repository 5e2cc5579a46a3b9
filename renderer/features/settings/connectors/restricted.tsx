import type { RestrictionRun } from '../../../../contract/ent/connectors.ts';
import { CONNECTOR_TEXTS as TEXTS, effectWords, excessWords, UNDO_WORDS } from '../../../../texts/connectors/connector-screen.ts';
import { platformProfile } from '../../../../texts/connectors/unit-words.ts';
import { semicolons } from '../../../../texts/language/typography.ts';

const HEADERS = [TEXTS.profile, TEXTS.people, TEXTS.byList, TEXTS.byName];

/** What the restricted mode would do on the platform, who loses what, and what taking it back would do: read, and never sent from here. */
export function Restricted({ run }: { readonly run: RestrictionRun }) {
  const { cells, beyond, steps, effect, short, undo, losses, back } = run;
  return (
    <section className="form-fields" aria-label={TEXTS.restriction}>
      <h3>{TEXTS.restriction}</h3>
      <p>{run.isInForce ? TEXTS.restrictionOf.inForce : TEXTS.restrictionOf.preset}</p>
      {steps === 0 ? <p>{TEXTS.restrictionNothing}</p> : (
        <>
          <p>{TEXTS.restrictionCells(cells, steps)}</p>
          <dl className="facts">
            <dt>{TEXTS.asked}</dt>
            <dd>{semicolons([effectWords(effect), excessWords(effect), short > 0 ? TEXTS.short(short) : ''].filter((part) => part !== ''))}</dd>
            <dt>{TEXTS.back}</dt>
            <dd>{semicolons([effectWords(back), excessWords(back), TEXTS.wayBack(UNDO_WORDS[undo])].filter((part) => part !== ''))}</dd>
          </dl>
          <h4>{TEXTS.losses}</h4>
          <table className="school-table" aria-label={TEXTS.losses}>
            <thead><tr>{HEADERS.map((header) => <th key={header} scope="col">{header}</th>)}</tr></thead>
            <tbody>
              {losses.map(({ profile, people, byList, byName }) => (
                <tr key={profile}><th scope="row">{platformProfile(profile)}</th><td>{people}</td><td>{byList}</td><td>{byName}</td></tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {beyond === 0 ? null : <p className="quiet">{TEXTS.restrictionBeyond(beyond)}</p>}
    </section>
  );
}
