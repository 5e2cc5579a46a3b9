import { createServer, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { createConnectorClient } from '../../../main/connectors/connector-client.ts';

const WORK = '11111111-1111-4111-8111-111111111111';
const STEPS = { steps: [], more: 0 };

let server: Server | undefined;
afterEach(() => server?.close());

/** An ENT that answers these, in order; what it was asked. */
async function entAnswering(...answers: readonly (readonly [status: number, body: object])[]): Promise<{ readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const left = [...answers];
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const [status, body] = left.shift() ?? [500, {}];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { url: `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : address)}`, asked };
}

const working = [409, { defined: true, code: 'WORKING', status: 409, message: 'Working', data: { work: WORK } }] as const;

it('asks again for the answer of what lasts, until it comes', async () => {
  const { url, asked } = await entAnswering(working, working, [200, STEPS]);
  expect(await createConnectorClient({ url, token: () => 't' }).steps('entcore')).toEqual({ ok: true, value: STEPS });
  expect(asked).toEqual(['GET /connectors/entcore/steps', `GET /connectors/works/${WORK}`, `GET /connectors/works/${WORK}`]);
});

it('says that a work is no longer followed', async () => {
  const { url } = await entAnswering(working, [409, { defined: true, code: 'CONNECTOR', status: 409, message: 'x', data: { trouble: 'interrupted' } }]);
  expect(await createConnectorClient({ url, token: () => 't' }).steps('entcore')).toEqual({ ok: false, refusal: { kind: 'trouble', trouble: 'interrupted' } });
});
