import { Checkbox } from '@mantine/core';
import { ProfileFamily } from '../../../../../domain/directory/profile.ts';
import { sourceOf } from '../../../../../domain/kernel/source-ref.ts';
import type { AccountLife } from '../../../../../domain/platforms/account-life.ts';
import { blankLife } from '../../../../../domain/platforms/edited-platform.ts';
import { FAMILY_LABELS } from '../../../../../texts/people/roles.ts';
import { PLATFORM_EDITOR_TEXTS as TEXTS } from '../../../../../texts/platforms/platform-editor.ts';
import { PLATFORM_FIELDS as FIELDS } from '../../../../../texts/platforms/platforms.ts';
import { FoldedSection } from './folded-section.tsx';
import { LineList } from './line-list.tsx';
import { PasswordFields } from './password-fields.tsx';
import type { SectionProps } from './section-props.ts';
import { SourceField } from './source-field.tsx';
import { TextPart } from './text-part.tsx';

/** How the accounts of each kind of people live: what « Comptes » computes from. */
export function LifeFields({ written: { activation }, onEdit }: SectionProps) {
  return (
    <FoldedSection title={TEXTS.lives} count={activation.length}>
      <LineList<AccountLife> name={FIELDS.activation} lines={activation} blank={blankLife()} most={12} onLines={(lines) => onEdit({ activation: lines })}>
        {(life, onLine, i) => <Life at={`activation.${String(i)}`} life={life} onLife={onLine} />}
      </LineList>
    </FoldedSection>
  );
}

/** One kind of people, at its place in the platform. */
export interface LifeProps {
  readonly at: string;
  readonly life: AccountLife;
  readonly onLife: (life: AccountLife) => void;
}

function Life({ at, life, onLife }: LifeProps) {
  const { who, families, steps } = life;
  return (
    <>
      <TextPart at={`${at}.who`} label={FIELDS.who} value={who} most={120} onText={(typed) => onLife({ ...life, who: typed })} />
      <Checkbox.Group label={TEXTS.people} value={[...families]} onChange={(chosen) => onLife({ ...life, families: ProfileFamily.options.filter((one) => chosen.includes(one)) })}>
        <div className="editor-choices">{ProfileFamily.options.map((one) => <Checkbox key={one} value={one} label={FAMILY_LABELS[one]} />)}</div>
      </Checkbox.Group>
      <div className="editor-whole">
        <LineList name={FIELDS.steps} lines={steps} blank={{ text: '', source: sourceOf('') }} least={1} most={10} onLines={(lines) => onLife({ ...life, steps: lines })}>
          {(step, onStep, i) => (
            <>
              <TextPart at={`${at}.steps.${String(i)}.text`} label={FIELDS.text} value={step.text} most={400} isLong onText={(text) => onStep({ ...step, text })} />
              <SourceField source={step.source} onSource={(source) => onStep({ ...step, source })} />
            </>
          )}
        </LineList>
      </div>
      <PasswordFields at={at} life={life} onLife={onLife} />
    </>
  );
}
