import { useMemo } from 'react';
import { homePublishers, publisherShift } from '../../../../domain/home-page/home-publishers.ts';
import { fedBy, fedRubriques, hasFlow, type HomeTile } from '../../../../domain/home-page/home-tile.ts';
import { tileWarnings } from '../../../../domain/home-page/tile-warnings.ts';
import { countPeople } from '../../../../domain/rights/people-set.ts';
import { HOME_PAGE_TEXTS as TEXTS, keptShift } from '../../../../texts/home-page/home-page.ts';
import { tileWarningWords } from '../../../../texts/home-page/tile-warnings.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { WarningBox } from '../../../ui/warning-box.tsx';

interface TileSummaryProps {
  readonly wanted: HomeTile;
  readonly others: readonly HomeTile[];
}

/** Who could publish to everybody once the tile is so, and what there is to know before it is kept. */
export function TileSummary({ wanted, others }: TileSummaryProps) {
  const side = useSchool((state) => state.rightsNow);
  const view = useSchool((state) => state.view);
  const shift = useMemo(() => {
    const after = [...others.filter(({ id }) => id !== wanted.id), wanted];
    return publisherShift(homePublishers(side, fedRubriques(view)), homePublishers(side, hasFlow(after) ? fedBy(after) : fedRubriques(view)));
  }, [side, view, wanted, others]);
  return (
    <section className="communication-summary" aria-label={TEXTS.consequence}>
      <output><strong>{keptShift(shift.after, countPeople(shift.gained), countPeople(shift.lost))}</strong></output>
      <WarningBox title={TEXTS.warnings} warnings={tileWarnings(side, wanted, others).map(tileWarningWords)} />
    </section>
  );
}
