import { sourceOf } from '../../../../../domain/kernel/source-ref.ts';
import type { SectionProps } from './section-props.ts';
import { SourcedSection } from './sourced-section.tsx';

const UNSOURCED = { source: sourceOf('') };

/** Who comes in and how, and who helps. */
export function PeopleFields({ written: { signIn, profiles, contacts }, onEdit }: SectionProps) {
  return (
    <>
      <SourcedSection part="signIn" lines={signIn} blank={{ who: '', way: '', ...UNSOURCED }} most={12} words="who" sentence="way" onLines={(lines) => onEdit({ signIn: lines })} />
      <SourcedSection part="profiles" lines={profiles} blank={{ label: '', ...UNSOURCED }} most={20} words="label" onLines={(lines) => onEdit({ profiles: lines })} />
      <SourcedSection part="contacts" lines={contacts} blank={{ who: '', what: '', ...UNSOURCED }} most={12} words="who" sentence="what" onLines={(lines) => onEdit({ contacts: lines })} />
    </>
  );
}
