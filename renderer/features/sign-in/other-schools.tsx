import { useEffect, useState } from 'react';
import type { StationSchool } from '../../../contract/console/schools.contract.ts';
import { SCHOOLS_TEXTS } from '../../../texts/station/schools.ts';
import { useActions } from '../../school/store/school-context.tsx';

/** The way back to the other schools of this computer, for who is at the door of one of them. */
export function OtherSchools() {
  const { schools, openSchool } = useActions();
  const [others, setOthers] = useState<readonly StationSchool[]>([]);
  useEffect(() => {
    schools.list().then((list) => setOthers(list.filter(({ isOpen }) => !isOpen)), () => undefined);
  }, [schools]);
  if (others.length === 0) return null;
  return (
    <section aria-label={SCHOOLS_TEXTS.others}>
      <h2>{SCHOOLS_TEXTS.others}</h2>
      <ul className="other-schools">
        {others.map(({ id, name }) => <li key={id}><button type="button" className="link-button" onClick={() => void openSchool(id)}><bdi>{name}</bdi></button></li>)}
      </ul>
    </section>
  );
}
