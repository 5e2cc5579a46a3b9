// The floor of the hub: the same TLS and the same answers by Node alone, without rule, check nor memory of anybody.
import { createServer } from 'node:https';
import { HUB_TLS } from '../../contract/hub/hub-wire.ts';
import { hubKey, newSalt } from '../../server/hub/hub-key.ts';
import { CODE } from './room.ts';
import { tellCost } from './tell-cost.ts';

const salt = newSalt();
const key = hubKey(CODE, salt);
const server = createServer({ ...HUB_TLS, pskIdentityHint: salt, pskCallback: () => key }, (request, response) => {
  request.resume().once('end', () => response.setHeader('content-type', 'application/json').end('{}'));
});
server.listen(19_650, '127.0.0.1', () => tellCost('127.0.0.1:19650'));
