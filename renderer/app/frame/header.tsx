import { ActionIcon, Button } from '@mantine/core';
import { IconLayoutSidebarRightCollapse, IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { APP_TEXTS } from '../../../texts/frame/app.ts';
import { pendingWords } from '../../../texts/frame/connection.ts';
import { withKeys } from '../../../texts/frame/key-names.ts';
import { useKeysOf } from '../../keys/key-map.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { ConnectionChip } from './connection-chip.tsx';
import { PaletteDoor } from '../palette/palette-door.tsx';
import { countPending } from '../../school/edits/count-pending.ts';

interface HeaderProps {
  readonly hasInspector: boolean;
  readonly onInspector: () => void;
}

/** The school, the search, the connection and the only way out: « Vérifier et envoyer » (ux:P3). */
export function Header({ hasInspector, onInspector }: HeaderProps) {
  const name = useSchool((state) => state.school?.name);
  const uai = useSchool((state) => state.school?.uai);
  const navigate = useNavigate();
  const label = withKeys(hasInspector ? APP_TEXTS.hideInspector : APP_TEXTS.showInspector, useKeysOf('inspector'));
  const sendKeys = useKeysOf('send');
  const Picture = hasInspector ? IconLayoutSidebarRightCollapse : IconLayoutSidebarRightExpand;
  return (
    <header className="shell-header" aria-label={APP_TEXTS.header}>
      <div className="school-name">
        <bdi>{name}</bdi> <span className="quiet">{uai}</span>
      </div>
      {PALETTE}
      <div className="header-end">
        {STANDING}
        <Button variant="filled" title={withKeys(APP_TEXTS.send, sendKeys)} onClick={() => void navigate({ to: '/synchronisation', search: { envoyer: 1 } })}>{APP_TEXTS.send}</Button>
        <ActionIcon aria-label={label} title={label} aria-pressed={hasInspector} onClick={onInspector}>
          <Picture size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
    </header>
  );
}

/** What looks at what it shows by itself: going to another screen draws the header again, and none of these. */
const PALETTE = <PaletteDoor />;
const STANDING = <><ConnectionChip /><PendingLink /></>;

/** Links are dear to draw: at each edit only what they say is. */
function PendingLink() {
  const isEmpty = useSchool((state) => countPending(state) === 0);
  return isEmpty ? null : <Link to="/synchronisation" className="chip-link"><PendingCount /></Link>;
}

function PendingCount() {
  const pending = useSchool(countPending);
  return <span data-pending={pending}><StatusBadge kind="changed">{pendingWords(pending)}</StatusBadge></span>;
}
