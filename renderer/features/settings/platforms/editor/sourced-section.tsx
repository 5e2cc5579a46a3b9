import type { SourceRef } from '../../../../../domain/kernel/source-ref.ts';
import { PLATFORM_FIELDS as FIELDS, PLATFORM_TEXTS } from '../../../../../texts/platforms/platforms.ts';
import { FoldedSection } from './folded-section.tsx';
import { LineList } from './line-list.tsx';
import { SourceField } from './source-field.tsx';
import { TextPart } from './text-part.tsx';

interface SourcedSectionProps<Line> {
  readonly part: 'signIn' | 'profiles' | 'contacts';
  readonly lines: readonly Line[];
  /** A line that nothing is said in yet. */
  readonly blank: Line;
  readonly most: number;
  /** The fields of a line: some words, then a sentence where it has one. */
  readonly words: keyof Line & keyof typeof FIELDS;
  readonly sentence?: keyof Line & keyof typeof FIELDS;
  readonly onLines: (lines: Line[]) => void;
}

/** A part of a platform that is lines of text, each with its source. */
export function SourcedSection<Line extends { readonly source: SourceRef }>({ part, lines, blank, most, words, sentence, onLines }: SourcedSectionProps<Line>) {
  return (
    <FoldedSection title={PLATFORM_TEXTS[part]} count={lines.length}>
      <LineList name={FIELDS[part]} lines={lines} blank={blank} most={most} onLines={onLines}>
        {(line, onLine, i) => (
          <>
            <TextPart at={`${part}.${String(i)}.${words}`} label={FIELDS[words]} value={String(line[words])} most={120} onText={(text) => onLine({ ...line, [words]: text })} />
            <SourceField source={line.source} onSource={(source) => onLine({ ...line, source })} />
            {sentence === undefined ? null : <TextPart at={`${part}.${String(i)}.${sentence}`} label={FIELDS[sentence]} value={String(line[sentence])} most={400} isLong onText={(text) => onLine({ ...line, [sentence]: text })} />}
          </>
        )}
      </LineList>
    </FoldedSection>
  );
}
