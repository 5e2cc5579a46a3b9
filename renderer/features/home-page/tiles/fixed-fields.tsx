import { Textarea, TextInput } from '@mantine/core';
import { HOME_PAGE_TEXTS as TEXTS } from '../../../../texts/home-page/home-page.ts';
import type { TileFieldsProps } from './tile-fields-props.ts';

/** What does not move: a text, and where it leads. */
export function FixedFields({ wanted: { text, link }, onChange }: TileFieldsProps) {
  return (
    <>
      <Textarea label={TEXTS.fields.text} value={text} maxLength={2000} autosize minRows={2} maxRows={8} onChange={({ currentTarget }) => onChange({ text: currentTarget.value })} />
      <TextInput label={TEXTS.fields.link} value={link} maxLength={500} type="url" onChange={({ currentTarget }) => onChange({ link: currentTarget.value.trim() })} />
    </>
  );
}
