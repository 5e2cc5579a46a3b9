import { draneMessage, INSPECTION_TEXTS } from '../../../../texts/year/inspections.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';

interface MissingAccountProps {
  readonly inspectors: readonly { readonly name: string; readonly email: string }[];
}

/** An inspector without an account here reads nothing: the DRANE opens one on request (INS-01). */
export function MissingAccount({ inspectors }: MissingAccountProps) {
  const school = useSchool((state) => state.school);
  if (inspectors.length === 0) return null;
  const text = draneMessage({ inspectors, school: school?.name ?? '', uai: school?.uai ?? '' });
  return (
    <InlineNotice kind="warning">
      {INSPECTION_TEXTS.unknownInspector} <CopyButton label={INSPECTION_TEXTS.copyDrane} text={text} />
    </InlineNotice>
  );
}
