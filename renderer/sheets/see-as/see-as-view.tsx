import { Button } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { seenRubriques } from '../../../domain/situation/seen-rubriques.ts';
import { SEE_AS_TEXTS, seenAs, seenCaption } from '../../../texts/people/see-as.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { RoleBadge } from '../../ui/role-badge.tsx';
import { quitSeeing, type SeenAs } from './see-as.ts';

/** The tree of rubriques through somebody's eyes; the band stays in sight, and nothing is edited (ux:2.20). */
export function SeeAsView({ seen: { onlooker, name } }: { readonly seen: SeenAs }) {
  const side = useSchool((state) => state.rightsNow);
  const rubriques = useMemo(() => seenRubriques(side, onlooker), [side, onlooker]);
  const total = side.rubriques.filter(({ state }) => state === 'active').length;
  const quit = useRef<HTMLButtonElement>(null);
  useLeaving();
  useEffect(() => quit.current?.focus(), []);
  return (
    <div className="screen see-as">
      <output className="see-as-band">
        <strong>{seenAs(name)}</strong>
        <span>{SEE_AS_TEXTS.readOnly}</span>
        <Button ref={quit} onClick={quitSeeing}>{SEE_AS_TEXTS.quit}</Button>
      </output>
      <div className="screen-head">
        <h1>{SEE_AS_TEXTS.tree}</h1>
        <output className="caption"><span>{seenCaption(rubriques.length, total)}</span></output>
      </div>
      {rubriques.length === 0 ? <p>{SEE_AS_TEXTS.nothing}</p> : null}
      <ul className="seen-tree" aria-label={SEE_AS_TEXTS.tree}>
        {rubriques.map(({ rubrique, level, role }) => (
          <li key={rubrique.id} style={{ paddingInlineStart: 12 + (level - 1) * 22 }}>
            <bdi>{rubrique.title}</bdi>
            <RoleBadge role={role} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Escape and another screen end it. */
function useLeaving(): void {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const first = useRef(path);
  useEffect(() => {
    if (path !== first.current) quitSeeing();
  }, [path]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) quitSeeing();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, []);
}
