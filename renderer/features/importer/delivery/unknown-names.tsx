import { useMemo } from 'react';
import { matchNames } from '../../../../domain/correspondences/names-to-match.ts';
import { isMatchable, unknownName } from '../../../../domain/correspondences/unknown-names.ts';
import type { DeliveryReport } from '../../../../domain/deliveries/delivery-report.ts';
import { CorrespondenceTable } from '../../../correspondences/correspondence-table.tsx';
import { useSchool } from '../../../school/store/school-context.tsx';

/** The names of the file that the school does not have: said here, they are recognised once that is sent. */
export function UnknownNames({ report: { source, anomalies } }: { readonly report: DeliveryReport }) {
  const directory = useSchool((state) => state.directory);
  const view = useSchool((state) => state.view);
  const names = useMemo(() => anomalies.flatMap(unknownName).filter((name) => isMatchable(source, name)), [source, anomalies]);
  const lines = useMemo(() => matchNames({ directory, view }, names), [directory, view, names]);
  return lines.length === 0 ? null : <CorrespondenceTable lines={lines} />;
}
