import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { isStatedGroup } from '../../../../domain/deliveries/aaf/held-directory.ts';
import { lockedLicences, type LockedLicence } from '../../../../domain/gar/follow-up/gar-leavers.ts';
import { recoverLicences } from '../../../../domain/gar/gar-gestures.ts';
import type { DirectoryIndex } from '../../../../domain/school/directory-index.ts';
import { doneBy, GAR_TEXTS, lockedLicence } from '../../../../texts/gar/gar-screen.ts';
import { PROFILE_LABELS } from '../../../../texts/people/roles.ts';
import { signedNow } from '../../../school/signed-now.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { MoreLines } from '../../../ui/more-lines.tsx';
import { PageSection } from '../page-section.tsx';
import { useGarGround, useGarPlan, useHasManager } from '../use-gar.ts';

/** Licences that people who left still hold, ticked as they are recovered in the GAR console (G9). */
export function Leavers() {
  const licences = useLocked();
  return (
    <PageSection title={GAR_TEXTS.leavers} count={licences.filter(({ recovered }) => recovered === null).length}>
      <p className="quiet">{licences.length === 0 ? GAR_TEXTS.noLeaver : GAR_TEXTS.leaversNote}</p>
      <MoreLines items={licences}>
        {(shown) => <ul className="lines">{shown.map((one) => <Licence key={`${one.subscriptionId} ${one.personId}`} licence={one} />)}</ul>}
      </MoreLines>
    </PageSection>
  );
}

function Licence({ licence }: { readonly licence: LockedLicence }) {
  const names = useSettingNames();
  const directory = useSchool((state) => state.directory);
  const { record } = useActions();
  const store = useSchoolStore();
  const may = useMayEdit('licenceRecovery');
  const canEdit = useHasManager() && may;
  const { recovered, leaver } = licence;
  const tick = (): void => {
    const { view, actor } = store.getState();
    record(recoverLicences(view, [licence], recovered === null ? signedNow(actor) : null));
  };
  return (
    <li className="line">
      <Checkbox checked={recovered !== null} disabled={!canEdit} onChange={tick} label={<bdi>{lockedLicence(names.subscription(licence.subscriptionId) ?? '', whoLeft(licence, directory), leaver.leftOn)}</bdi>} />
      {recovered === null ? null : <span className="quiet line-end">{doneBy(recovered)}</span>}
    </li>
  );
}

function useLocked(): readonly LockedLicence[] {
  const ground = useGarGround();
  const plan = useGarPlan();
  const view = useSchool((state) => state.view);
  return useMemo(() => lockedLicences(ground, view, plan), [ground, view, plan]);
}

/** Who left has no name here any more: their profile, class and identifier tell them in the GAR console. */
function whoLeft({ leaver, personId }: LockedLicence, { findGroup }: Pick<DirectoryIndex, 'findGroup'>): string {
  // The groups that everybody of a profile is in tell nobody apart.
  const places = leaver.groupIds.flatMap((id) => findGroup(id) ?? []).filter(isStatedGroup);
  return [PROFILE_LABELS[leaver.profile], ...places.slice(0, 1).map(({ name }) => name), personId].join(', ');
}
