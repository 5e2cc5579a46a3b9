import { MultiSelect, NumberInput } from '@mantine/core';
import { useMemo } from 'react';
import { MOST_ARTICLES } from '../../../../domain/home-page/home-tile.ts';
import { listRubriques } from '../../../../domain/rubriques/rubrique.ts';
import { HOME_PAGE_TEXTS as TEXTS } from '../../../../texts/home-page/home-page.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import type { TileFieldsProps } from './tile-fields-props.ts';

/** Which rubriques a flow shows the latest articles of, and how many. */
export function FlowFields({ wanted: { rubriqueIds, articles }, onChange }: TileFieldsProps) {
  const view = useSchool((state) => state.view);
  const choices = useMemo(
    () => listRubriques(view)
      .filter(({ id, blog, state }) => (blog && state === 'active') || rubriqueIds.includes(id))
      .map(({ id, title, visibility }) => ({ value: id, label: visibility === 'publique' ? title : TEXTS.privateChoice(title) })),
    [view, rubriqueIds],
  );
  return (
    <>
      <MultiSelect label={TEXTS.fields.rubriques} description={TEXTS.fields.rubriquesHelp} searchable data={choices} value={[...rubriqueIds]} onChange={(chosen) => onChange({ rubriqueIds: chosen })} maxDropdownHeight={260} />
      <NumberInput label={TEXTS.fields.articles} value={articles} min={1} max={MOST_ARTICLES} allowDecimal={false} onChange={(value) => onChange({ articles: Number(value) })} />
    </>
  );
}
