import { Textarea } from '@mantine/core';
import { isLink } from '../../../../domain/kernel/link.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { HOME_PAGE_TEXTS as TEXTS } from '../../../../texts/home-page/home-page.ts';
import { ImageCheck } from '../images/image-check.tsx';
import { CheckedField } from '../../../ui/fields/checked-field.tsx';
import type { TileFieldsProps } from './tile-fields-props.ts';

/** The large image, and the article that it may lead to (S2-001). */
export function TopFields({ wanted: { text, link, image }, onChange }: TileFieldsProps) {
  return (
    <>
      <Textarea label={TEXTS.fields.summary} value={text} maxLength={2000} autosize minRows={2} maxRows={6} onChange={({ currentTarget }) => onChange({ text: currentTarget.value })} />
      <CheckedField label={TEXTS.fields.topLink} description={TEXTS.fields.topLinkHelp} value={link} maxLength={500} type="url" fits={isLink} rule={UI_TEXTS.linkRule} onValue={(typed) => onChange({ link: typed.trim() })} />
      <ImageCheck place="top" kept={image} onLooked={(looked) => onChange({ image: looked })} />
    </>
  );
}
