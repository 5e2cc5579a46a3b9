import { DECLARATION_TEXTS, lookedSentences, neverSentences, reportMessage, toolSentences } from '../../../../texts/accessibility/declaration.ts';
import { DECLARATION_MENTION } from '../../../../texts/accessibility/mention.ts';
import { SETTINGS_TEXTS } from '../../../../texts/station/settings.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { useUpdates } from '../about/use-updates.ts';

/** The declaration: what is known, by whom, and what nobody has tried; then how to say what stands in the way. */
export function Accessibility() {
  return (
    <div className="settings-panel">
      <section className="form-fields">
        <h2>{DECLARATION_TEXTS.state}</h2>
        <p><strong>{DECLARATION_MENTION}.</strong></p>
        <p>{DECLARATION_TEXTS.stateIs}</p>
      </section>
      <Sentences title={DECLARATION_TEXTS.tools} sentences={toolSentences()} />
      <p className="quiet">{DECLARATION_TEXTS.toolsLimit}</p>
      <Sentences title={DECLARATION_TEXTS.people} sentences={lookedSentences()} />
      <Sentences title={DECLARATION_TEXTS.never} sentences={neverSentences()} />
      <Report />
    </div>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  return (
    <section className="form-fields">
      <h2>{title}</h2>
      <ul className="plain-list">{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
    </section>
  );
}

function Report() {
  const { theme, density, scale } = useSchool((state) => state.preferences);
  const { state } = useUpdates();
  const looks = `${SETTINGS_TEXTS.themes[theme]}, ${SETTINGS_TEXTS.densities[density]}, ${String(scale)} %, ${String(window.innerWidth)} × ${String(window.innerHeight)}. ${navigator.userAgent}`;
  return (
    <section className="form-fields">
      <h2>{DECLARATION_TEXTS.report}</h2>
      <p>{DECLARATION_TEXTS.reportHow}</p>
      <p><CopyButton label={DECLARATION_TEXTS.reportCopy} done={DECLARATION_TEXTS.reportCopied} text={reportMessage(state?.version ?? '', looks)} /></p>
      <p>{DECLARATION_TEXTS.rights}</p>
      <p className="quiet">{DECLARATION_TEXTS.contact}</p>
    </section>
  );
}
