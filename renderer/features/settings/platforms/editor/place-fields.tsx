import { sourceOf } from '../../../../../domain/kernel/source-ref.ts';
import { PLATFORM_EDITOR_TEXTS } from '../../../../../texts/platforms/platform-editor.ts';
import { PLATFORM_FIELDS as FIELDS, PLATFORM_TEXTS } from '../../../../../texts/platforms/platforms.ts';
import { FoldedSection } from './folded-section.tsx';
import { LineList } from './line-list.tsx';
import type { SectionProps } from './section-props.ts';
import { SourceField } from './source-field.tsx';
import { TextPart } from './text-part.tsx';

/** Where the platform is, and with what it opens. */
export function PlaceFields({ written: { addresses, browsers }, onEdit }: SectionProps) {
  return (
    <>
      <FoldedSection title={PLATFORM_TEXTS.addresses} count={addresses.length}>
        <LineList name={FIELDS.addresses} lines={addresses} blank={{ label: '', url: '', source: sourceOf('') }} most={10} onLines={(lines) => onEdit({ addresses: lines })}>
          {(line, onLine, i) => (
            <>
              <TextPart at={`addresses.${String(i)}.label`} label={FIELDS.label} value={line.label} most={120} onText={(label) => onLine({ ...line, label })} />
              <TextPart at={`addresses.${String(i)}.url`} label={FIELDS.url} value={line.url} most={200} onText={(url) => onLine({ ...line, url: url.trim() })} />
              <SourceField source={line.source} onSource={(source) => onLine({ ...line, source })} />
            </>
          )}
        </LineList>
      </FoldedSection>
      <FoldedSection title={PLATFORM_TEXTS.browsers} count={browsers.length}>
        <LineList name={FIELDS.browsers} lines={browsers} blank={{ name: '', minimum: null, source: sourceOf('') }} most={12} onLines={(lines) => onEdit({ browsers: lines })}>
          {(line, onLine, i) => (
            <>
              <TextPart at={`browsers.${String(i)}.name`} label={FIELDS.name} value={line.name} most={120} onText={(name) => onLine({ ...line, name })} />
              <TextPart at={`browsers.${String(i)}.minimum`} label={PLATFORM_EDITOR_TEXTS.version} value={line.minimum ?? ''} most={120} onText={(minimum) => onLine({ ...line, minimum })} />
              <SourceField source={line.source} onSource={(source) => onLine({ ...line, source })} />
            </>
          )}
        </LineList>
      </FoldedSection>
    </>
  );
}
