import { NativeSelect } from '@mantine/core';
import { sourceOf } from '../../../../../domain/kernel/source-ref.ts';
import { GIVEN_ROLES } from '../../../../../domain/rights/role.ts';
import { GUIDE_ROLE_LABELS } from '../../../../../texts/people/roles.ts';
import { PLATFORM_EDITOR_TEXTS as TEXTS } from '../../../../../texts/platforms/platform-editor.ts';
import { PLATFORM_FIELDS, PLATFORM_TEXTS } from '../../../../../texts/platforms/platforms.ts';
import { FoldedSection } from './folded-section.tsx';
import { LineList } from './line-list.tsx';
import type { SectionProps } from './section-props.ts';
import { OptionalSource } from './source-field.tsx';
import { TextPart } from './text-part.tsx';

const CHOICES = GIVEN_ROLES.map((value) => ({ value, label: GUIDE_ROLE_LABELS[value] }));

/** What the roles of rubriques are called there: every screen then says so. */
export function RoleFields({ written: { roles }, onEdit }: SectionProps) {
  const next = GIVEN_ROLES.find((role) => !roles.some((one) => one.role === role)) ?? 'visitor';
  return (
    <FoldedSection title={PLATFORM_TEXTS.roles} count={roles.length}>
      <LineList name={PLATFORM_FIELDS.roles} lines={roles} blank={{ role: next, label: '' }} most={8} onLines={(lines) => onEdit({ roles: lines })}>
        {(line, onLine, i) => (
          <>
            <NativeSelect label={TEXTS.roleKind} data={CHOICES} value={line.role} onChange={({ currentTarget }) => onLine({ ...line, role: GIVEN_ROLES.find((one) => one === currentTarget.value) ?? line.role })} />
            <TextPart at={`roles.${String(i)}.label`} label={TEXTS.roleLabel} value={line.label} most={120} onText={(label) => onLine({ ...line, label })} />
            <OptionalSource source={line.source} onTyped={(typed) => onLine({ ...line, source: typed.trim() === '' ? undefined : sourceOf(typed, line.source) })} />
          </>
        )}
      </LineList>
    </FoldedSection>
  );
}
