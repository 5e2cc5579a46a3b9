import type { Delivery } from '../../domain/deliveries/delivery.ts';
import type { FileAnomalies } from './gather-batches.ts';

/** What one file states, and what was strange in reading it. */
export interface ReadDelivery {
  readonly delivery: Delivery;
  readonly anomalies: FileAnomalies;
}
