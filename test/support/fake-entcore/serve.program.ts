// The fake platform in a process of its own: `FAKE <address>` on its output, orders as messages of its parent.
import { createServer } from 'node:http';
import { createFakeEntcore } from './fake-entcore.ts';
import { fakeSchool, SMALL } from './fake-school.ts';
import { answerOrder, type Order } from './orders.ts';

const fake = createFakeEntcore(fakeSchool({ ...SMALL, ...JSON.parse(process.argv[2] ?? '{}') }));
const server = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => {
    const headers = { cookie: request.headers.cookie, authorization: request.headers.authorization, 'x-xsrf-token': String(request.headers['x-xsrf-token'] ?? '') };
    const answer = fake.handle({ method: request.method ?? 'GET', path: request.url ?? '/', headers, body: Buffer.concat(pieces).toString('utf8') });
    if (answer === undefined) response.destroy();
    else response.writeHead(answer.status, Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]))).end(answer.text);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ url: `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}` });
});
process.on('message', (order: Order) => process.send?.(answerOrder(fake, order)));
process.on('disconnect', () => process.exit(0));
