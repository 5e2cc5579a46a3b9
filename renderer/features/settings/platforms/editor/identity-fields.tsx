import { NativeSelect } from '@mantine/core';
import type { Platform } from '../../../../../domain/platforms/platform.ts';
import { DEGREES_LABELS } from '../../../../../texts/platforms/platform-editor.ts';
import { PLATFORM_FIELDS } from '../../../../../texts/platforms/platforms.ts';
import type { SectionProps } from './section-props.ts';
import { TextPart } from './text-part.tsx';

const CHOICES = [{ value: 'first', label: DEGREES_LABELS.first }, { value: 'second', label: DEGREES_LABELS.second }, { value: 'both', label: DEGREES_LABELS.both }];

/** What the platform is called, who makes it, and the schools that it serves. */
export function IdentityFields({ written: { name, vendor, degrees }, onEdit }: SectionProps) {
  return (
    <div className="editor-fields">
      <TextPart at="name" label={PLATFORM_FIELDS.name} value={name} most={120} onText={(typed) => onEdit({ name: typed })} />
      <TextPart at="vendor" label={PLATFORM_FIELDS.vendor} value={vendor ?? ''} most={120} onText={(typed) => onEdit({ vendor: typed })} />
      <NativeSelect label={PLATFORM_FIELDS.degrees} data={CHOICES} value={degrees.length > 1 ? 'both' : degrees[0] ?? 'second'} onChange={({ currentTarget }) => onEdit({ degrees: degreesOf(currentTarget.value) })} />
    </div>
  );
}

function degreesOf(choice: string): Platform['degrees'] {
  if (choice === 'both') return ['first', 'second'];
  return choice === 'first' ? ['first'] : ['second'];
}
