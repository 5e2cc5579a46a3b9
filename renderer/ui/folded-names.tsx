import { UI_TEXTS } from '../../texts/frame/ui.ts';
import { MoreLines } from './more-lines.tsx';

/** Who they are, all of them, one click or one key away. */
export function FoldedNames({ names }: { readonly names: readonly string[] }) {
  return (
    <details className="folded-names">
      <summary>{UI_TEXTS.theirNames}</summary>
      <MoreLines items={names}>{(shown) => <ul>{shown.map((name, i) => <li key={`${name} ${i}`}><bdi>{name}</bdi></li>)}</ul>}</MoreLines>
    </details>
  );
}
