import type { DeliveryReport } from '../../../../domain/deliveries/delivery-report.ts';
import { GAR_IMPORT_TEXTS, subscriptionChangeWords } from '../../../../texts/files/gar-import.ts';
import { moreLines } from '../../../../texts/files/importer.ts';
import { MoreLines } from '../../../ui/more-lines.tsx';

/** What a file of the GAR does to each subscription, by its title. */
export function SubscriptionChanges({ gar }: { readonly gar: NonNullable<DeliveryReport['gar']> }) {
  const { changes } = gar;
  const untold = gar.added + gar.changed + gar.returned + gar.withdrawn - changes.length;
  if (changes.length === 0) return null;
  return (
    <>
      <MoreLines items={changes}>
        {(shown) => (
          <div className="column-table">
            <table aria-label={GAR_IMPORT_TEXTS.changes}>
              <thead><tr><th scope="col">{GAR_IMPORT_TEXTS.resource}</th><th scope="col">{GAR_IMPORT_TEXTS.change}</th></tr></thead>
              <tbody>
                {shown.map((change) => <tr key={change.id}><th scope="row"><bdi>{change.title}</bdi></th><td>{subscriptionChangeWords(change)}</td></tr>)}
              </tbody>
            </table>
          </div>
        )}
      </MoreLines>
      {untold > 0 ? <p className="quiet">{moreLines(untold)}</p> : null}
    </>
  );
}
