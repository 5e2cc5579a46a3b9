import { Button } from '@mantine/core';
import { MADE_SCHOOLS, type FictitiousSchool } from '../../domain/training/fictitious-school.ts';
import { FICTITIOUS_SCHOOL_TEXTS, SANDBOX_TEXTS } from '../../texts/training/sandbox.ts';
import { useActions } from '../school/store/school-context.tsx';
import { InlineNotice } from '../ui/inline-notice.tsx';
import type { SandboxDesk } from './use-sandbox.ts';

/** The fictitious schools, one of which is in front; each stays as it was left. */
export function SchoolChoice({ desk: { sandbox, isBusy, trouble, ask, retry } }: { readonly desk: SandboxDesk }) {
  const { training } = useActions();
  const choose = (school: FictitiousSchool): void => ask(() => training.choose({ school }));
  const schools: readonly FictitiousSchool[] = [...MADE_SCHOOLS, ...(sandbox?.begun.includes('copy') === true ? ['copy' as const] : [])];
  return (
    <>
      {sandbox?.school === null ? <p>{SANDBOX_TEXTS.empty}</p> : null}
      {trouble === '' ? null : <InlineNotice kind="error">{trouble} <Button className="notice-button" onClick={retry}>{SANDBOX_TEXTS.retry}</Button></InlineNotice>}
      <ul className="training-schools" aria-label={SANDBOX_TEXTS.schools}>
        {schools.map((school) => {
          const { name, about } = FICTITIOUS_SCHOOL_TEXTS[school];
          const isInFront = sandbox?.school === school;
          return (
            <li key={school} data-front={isInFront}>
              <strong>{name}</strong>
              <span className="quiet">{about}</span>
              <span className="training-school-state">
                {isInFront ? SANDBOX_TEXTS.inFront : sandbox?.begun.includes(school) === true ? SANDBOX_TEXTS.begun : SANDBOX_TEXTS.fresh}
              </span>
              <Button aria-label={SANDBOX_TEXTS.chooseNamed(name)} disabled={isBusy || sandbox === undefined || isInFront} onClick={() => choose(school)}>{SANDBOX_TEXTS.choose}</Button>
            </li>
          );
        })}
      </ul>
      <output className="quiet">{isBusy && sandbox !== undefined ? SANDBOX_TEXTS.preparing : ''}</output>
    </>
  );
}
