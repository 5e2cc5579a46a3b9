/** How the page is linked with its console. */
export type BridgeState =
  | 'connecting'
  | 'open'
  /** Cut; the bridge tries again by itself. */
  | 'lost'
  /** The console was started again and gave a new address: this page must be reopened from it. */
  | 'closed';

/** A call that the console did not answer. */
export class BridgeLost extends Error {
  override readonly name = 'BridgeLost';
  /** Whether the call left before the cut, so that the console may have done it. */
  readonly isSent: boolean;

  constructor(isSent: boolean) {
    super(isSent ? 'The console was cut off before it answered' : 'The console cannot be reached');
    this.isSent = isSent;
  }
}
