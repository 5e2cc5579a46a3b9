import { sourceWords } from '../../texts/language/source-words.ts';
import { UI_TEXTS } from '../../texts/frame/ui.ts';

interface WarningBoxProps {
  readonly title: string;
  /** Sentences, each with where it comes from. */
  readonly warnings: readonly { readonly sentence: string; readonly source: { readonly ref: string; readonly inferred: boolean } }[];
}

/** What is worth knowing before something is kept, each with its source; none of it forbids anything. */
export function WarningBox({ title, warnings }: WarningBoxProps) {
  return (
    <div aria-live="polite">
      {warnings.length === 0 ? null : (
        <section className="warning-box" aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {warnings.map(({ sentence, source: { ref, inferred } }) => (
              <li key={sentence}>▲ {sentence} <span className="quiet">({inferred ? UI_TEXTS.inferred : sourceWords(ref)})</span></li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
