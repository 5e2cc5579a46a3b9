// Gives a process of Node what Electron gives to a utility process: `process.parentPort`, over the channel with `LiveProcess`.
import type { Crossing } from './live-process.ts';

type Listener = (event: { readonly data: unknown; readonly ports: readonly MessagePort[] }) => void;

const listeners: Listener[] = [];
const ports = new Map<number, MessagePort>();
const early: Parameters<Listener>[0][] = [];
const send = (crossing: Crossing): unknown => process.send?.(crossing);

function received(number: number): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => send({ port: number, data }));
  port1.start();
  ports.set(number, port1);
  return port2;
}

process.on('message', (crossing: Crossing) => {
  if ('port' in crossing) return ports.get(crossing.port)?.postMessage(crossing.data);
  const event = { data: crossing.data, ports: crossing.ports.map(received) };
  // As Electron does: nothing is said before somebody listens.
  return listeners.length === 0 ? early.push(event) : listeners.forEach((listener) => listener(event));
});

Object.assign(process, {
  parentPort: {
    on: (_event: 'message', listener: Listener) => {
      listeners.push(listener);
      if (listeners.length === 1) setImmediate(() => early.splice(0).forEach((event) => listeners.forEach((each) => each(event))));
    },
    postMessage: (data: unknown) => send({ data, ports: [] }),
  },
});
