import { Autocomplete, NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { worksHere } from '../../../../domain/directory/profile.ts';
import { PERSONAL_DATA } from '../../../../domain/home-page/home-tile.ts';
import { isLink } from '../../../../domain/kernel/link.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { HOME_PAGE_TEXTS as TEXTS, PERSONAL_DATA_LABELS, PERSONAL_DATA_UNSAID } from '../../../../texts/home-page/home-page.ts';
import { PrincipalChoice } from '../../../sheets/principal-choice.tsx';
import { CheckedField } from '../../../ui/fields/checked-field.tsx';
import type { TileFieldsProps } from './tile-fields-props.ts';

const ANSWERS = [{ value: '', label: PERSONAL_DATA_UNSAID }, ...PERSONAL_DATA.map((value) => ({ value, label: PERSONAL_DATA_LABELS[value] }))];

/** An outside tool or a network: where it is, who answers for it, and what it holds of people (S2-005, S2-078, S2-079). */
export function ElsewhereFields({ wanted: { kind, tool, link, responsibleId, personalData }, onChange }: TileFieldsProps) {
  return (
    <>
      {kind === 'tool'
        ? <Autocomplete label={TEXTS.fields.tool} data={[...TEXTS.toolNames]} value={tool} maxLength={60} onChange={(value) => onChange({ tool: value })} />
        : <TextInput label={TEXTS.fields.network} value={tool} maxLength={60} onChange={({ currentTarget }) => onChange({ tool: currentTarget.value })} />}
      <CheckedField label={TEXTS.fields.link} value={link} maxLength={500} type="url" fits={isLink} rule={UI_TEXTS.linkRule} onValue={(typed) => onChange({ link: typed.trim() })} />
      <PrincipalChoice label={TEXTS.fields.responsible} among={{ person: worksHere }} value={responsibleId === null ? undefined : { kind: 'person', id: responsibleId }} onChange={(principal) => onChange({ responsibleId: principal?.id ?? null })} />
      <NativeSelect label={TEXTS.fields.personalData} value={personalData ?? ''} data={ANSWERS} onChange={({ currentTarget }) => onChange({ personalData: PERSONAL_DATA.find((one) => one === currentTarget.value) ?? null })} />
      <p className="quiet">{TEXTS.registerHelp} <Link to="/parametres" search={{ onglet: 'confidentialite' }}>{TEXTS.register}</Link></p>
    </>
  );
}
