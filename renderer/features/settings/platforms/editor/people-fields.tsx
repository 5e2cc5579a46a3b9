import { sourceOf } from '../../../../../domain/kernel/source-ref.ts';
import { PLATFORM_FIELDS as FIELDS, PLATFORM_TEXTS } from '../../../../../texts/platforms/platforms.ts';
import { FoldedSection } from './folded-section.tsx';
import { LineList } from './line-list.tsx';
import type { SectionProps } from './section-props.ts';
import { SourceField } from './source-field.tsx';
import { TextPart } from './text-part.tsx';

const UNSOURCED = { source: sourceOf('') };

/** Who comes in and how, and who helps. */
export function PeopleFields({ written: { signIn, profiles, contacts }, onEdit }: SectionProps) {
  return (
    <>
      <FoldedSection title={PLATFORM_TEXTS.signIn} count={signIn.length}>
        <LineList name={FIELDS.signIn} lines={signIn} blank={{ who: '', way: '', ...UNSOURCED }} most={12} onLines={(lines) => onEdit({ signIn: lines })}>
          {(line, onLine, i) => (
            <>
              <TextPart at={`signIn.${String(i)}.who`} label={FIELDS.who} value={line.who} most={120} onText={(who) => onLine({ ...line, who })} />
              <SourceField source={line.source} onSource={(source) => onLine({ ...line, source })} />
              <TextPart at={`signIn.${String(i)}.way`} label={FIELDS.way} value={line.way} most={400} isLong onText={(way) => onLine({ ...line, way })} />
            </>
          )}
        </LineList>
      </FoldedSection>
      <FoldedSection title={PLATFORM_TEXTS.profiles} count={profiles.length}>
        <LineList name={FIELDS.profiles} lines={profiles} blank={{ label: '', ...UNSOURCED }} most={20} onLines={(lines) => onEdit({ profiles: lines })}>
          {(line, onLine, i) => (
            <>
              <TextPart at={`profiles.${String(i)}.label`} label={FIELDS.label} value={line.label} most={120} onText={(label) => onLine({ ...line, label })} />
              <SourceField source={line.source} onSource={(source) => onLine({ ...line, source })} />
            </>
          )}
        </LineList>
      </FoldedSection>
      <FoldedSection title={PLATFORM_TEXTS.contacts} count={contacts.length}>
        <LineList name={FIELDS.contacts} lines={contacts} blank={{ who: '', what: '', ...UNSOURCED }} most={12} onLines={(lines) => onEdit({ contacts: lines })}>
          {(line, onLine, i) => (
            <>
              <TextPart at={`contacts.${String(i)}.who`} label={FIELDS.who} value={line.who} most={120} onText={(who) => onLine({ ...line, who })} />
              <SourceField source={line.source} onSource={(source) => onLine({ ...line, source })} />
              <TextPart at={`contacts.${String(i)}.what`} label={FIELDS.what} value={line.what} most={400} isLong onText={(what) => onLine({ ...line, what })} />
            </>
          )}
        </LineList>
      </FoldedSection>
    </>
  );
}
