import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { AUDIENCES, type Audience } from '../../../domain/communication/announcement.ts';
import { classLevels } from '../../../domain/communication/audience.ts';
import { AUDIENCE_LABELS, COMMUNICATION_TEXTS as TEXTS } from '../../../texts/communication/communication.ts';
import { levelLabel } from '../../../texts/language/level-label.ts';
import { useSchool } from '../../school/store/school-context.tsx';

interface AudienceFieldsProps {
  readonly audience: Audience;
  readonly onChange: (audience: Audience) => void;
}

/** To whom: profiles, and levels where it is not all of them. */
export function AudienceFields({ audience, onChange }: AudienceFieldsProps) {
  const directory = useSchool((state) => state.directory);
  const levels = useMemo(() => classLevels(directory), [directory]);
  return (
    <>
      <Checkbox.Group label={TEXTS.families} value={[...audience.families]} onChange={(chosen) => onChange({ ...audience, families: AUDIENCES.filter((one) => chosen.includes(one)) })}>
        <div className="communication-choices">{AUDIENCES.map((one) => <Checkbox key={one} value={one} label={AUDIENCE_LABELS[one]} />)}</div>
      </Checkbox.Group>
      {levels.length === 0 ? null : (
        <Checkbox.Group label={TEXTS.levels} description={TEXTS.levelsHelp} value={[...audience.levels]} onChange={(chosen) => onChange({ ...audience, levels: levels.filter((one) => chosen.includes(one)) })}>
          <div className="communication-choices">{levels.map((one) => <Checkbox key={one} value={one} label={levelLabel(one)} />)}</div>
        </Checkbox.Group>
      )}
    </>
  );
}
