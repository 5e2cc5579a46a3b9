import { implement } from '@orpc/server';
import { entContract } from '../../contract/ent/ent.contract.ts';
import { mayEdit } from '../../domain/roles/role-matrix.ts';
import { managerOf, signedInAs } from './access-handlers.ts';
import type { Admission } from './admission.ts';
import type { EntRequest } from './ent-request.ts';
import { answer, deskOf } from './connector-answer.ts';

const MOST_TOLD = 1_000;

/** What is put on platforms by hand, for ENT administrators; what platforms hold, for whoever is signed in. */
export function createSheetHandlers(admit: Admission) {
  const os = implement(entContract).$context<EntRequest>();
  return {
    joinedPlatforms: os.joinedPlatforms.handler(({ context }) => {
      signedInAs(context);
      return [...deskOf(context).joined()];
    }),
    stillOpen: os.stillOpen.handler(({ context }) => (mayEdit(signedInAs(context).role, 'inspection') ? deskOf(context).stillOpen().slice(0, MOST_TOLD) : [])),
    connectorSheet: os.connectorSheet.handler(({ context, input }) => {
      managerOf(context);
      return answer(deskOf(context).sheet(input.id));
    }),
    tickSheet: os.tickSheet.handler(({ context, input }) => answer(deskOf(context).tick(managerOf(context), input))),
    giveReading: os.giveReading.handler(async ({ context, input }) => {
      managerOf(context);
      return answer(await deskOf(context).giveReading(admit(context, 'connector').account, input));
    }),
  };
}
