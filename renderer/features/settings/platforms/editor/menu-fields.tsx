import { withMenuSource } from '../../../../../domain/platforms/edited-platform.ts';
import { PLATFORM_MENUS } from '../../../../../domain/platforms/platform.ts';
import { PLATFORM_EDITOR_TEXTS as TEXTS } from '../../../../../texts/platforms/platform-editor.ts';
import { MENU_LABELS, PLATFORM_TEXTS } from '../../../../../texts/platforms/platforms.ts';
import { FoldedSection } from './folded-section.tsx';
import type { SectionProps } from './section-props.ts';
import { OptionalSource } from './source-field.tsx';
import { TextPart } from './text-part.tsx';

/** Where each menu that the console names is on the platform. */
export function MenuFields({ written, onEdit }: SectionProps) {
  const { menus, menuSources } = written;
  return (
    <FoldedSection title={PLATFORM_TEXTS.menus} count={PLATFORM_MENUS.filter((menu) => menus[menu] !== null).length}>
      <p className="quiet">{TEXTS.pathHelp}</p>
      {PLATFORM_MENUS.map((menu) => (
        <div key={menu} className="editor-menu">
          <TextPart at={`menus.${menu}`} label={MENU_LABELS[menu]} value={menus[menu] ?? ''} most={200} onText={(typed) => onEdit({ menus: { ...menus, [menu]: typed === '' ? null : typed } })} />
          <OptionalSource about={MENU_LABELS[menu]} source={menuSources?.[menu]} onTyped={(typed) => onEdit(withMenuSource(written, menu, typed))} />
        </div>
      ))}
    </FoldedSection>
  );
}
