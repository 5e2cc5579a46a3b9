import type { ContractRouterClient } from '@orpc/contract';
import type { consoleContract } from '../../contract/console/console.contract.ts';

/** Everything a page may ask of the console, whichever host shows it. */
export type ConsoleClient = ContractRouterClient<typeof consoleContract>;
