import { TextInput } from '@mantine/core';
import { sourceOf, typedSource, type SourceRef } from '../../../../../domain/kernel/source-ref.ts';
import { UI_TEXTS } from '../../../../../texts/frame/ui.ts';
import { PLATFORM_EDITOR_TEXTS as TEXTS } from '../../../../../texts/platforms/platform-editor.ts';
import { PLATFORM_FIELDS, PLATFORM_TEXTS } from '../../../../../texts/platforms/platforms.ts';
import { actOn } from '../../../../../texts/language/typography.ts';

const LONGEST = 60;

interface SourceFieldProps {
  readonly source: SourceRef;
  readonly onSource: (source: SourceRef) => void;
}

/** Where a line comes from; left empty, the line is inferred. */
export function SourceField({ source, onSource }: SourceFieldProps) {
  const typed = typedSource(source);
  const label = source.inferred === true && typed !== '' ? TEXTS.inferredFrom : PLATFORM_FIELDS.source;
  return <TextInput label={label} placeholder={UI_TEXTS.inferred} value={typed} maxLength={LONGEST} onChange={({ currentTarget }) => onSource(sourceOf(currentTarget.value, source))} />;
}

interface OptionalSourceProps {
  /** What it is the source of, where nothing around says it. */
  readonly about?: string;
  readonly source: SourceRef | undefined;
  readonly onTyped: (typed: string) => void;
}

/** The same where a line may have none. */
export function OptionalSource({ about, source, onTyped }: OptionalSourceProps) {
  return <TextInput label={PLATFORM_FIELDS.source} {...(about === undefined ? {} : { 'aria-label': actOn(PLATFORM_FIELDS.source, about) })} placeholder={PLATFORM_TEXTS.unsourced} value={typedSource(source)} maxLength={LONGEST} onChange={({ currentTarget }) => onTyped(currentTarget.value)} />;
}
