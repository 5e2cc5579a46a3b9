import { Textarea } from '@mantine/core';
import { isLink } from '../../../../domain/kernel/link.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { HOME_PAGE_TEXTS as TEXTS } from '../../../../texts/home-page/home-page.ts';
import { CheckedField } from '../../../ui/fields/checked-field.tsx';
import type { TileFieldsProps } from './tile-fields-props.ts';

/** What does not move: a text, and where it leads. */
export function FixedFields({ wanted: { text, link }, onChange }: TileFieldsProps) {
  return (
    <>
      <Textarea label={TEXTS.fields.text} value={text} maxLength={2000} autosize minRows={2} maxRows={8} onChange={({ currentTarget }) => onChange({ text: currentTarget.value })} />
      <CheckedField label={TEXTS.fields.link} value={link} maxLength={500} type="url" fits={isLink} rule={UI_TEXTS.linkRule} onValue={(typed) => onChange({ link: typed.trim() })} />
    </>
  );
}
