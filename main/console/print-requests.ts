import { z } from 'zod';

/** What the shell answers: the PDF, or nothing when the window could not be printed. */
const Printed = z.object({ kind: z.literal('printed'), request: z.number().int(), bytes: z.instanceof(Uint8Array).optional() });

/** What the console asks of the shell, which alone reaches the window. */
export interface PrintRequests {
  /** Has the window printed; rejects when the shell could not. */
  ask(landscape: boolean): Promise<Uint8Array>;
  /** Takes an answer of the shell; false when the message is none. */
  hear(message: unknown): boolean;
}

/** Numbers the requests, so that each gets its own answer. */
export function createPrintRequests(tell: (message: object) => void): PrintRequests {
  const waiting = new Map<number, (bytes: Uint8Array | undefined) => void>();
  let last = 0;
  return {
    ask: async (landscape) => {
      last += 1;
      const request = last;
      const bytes = await new Promise<Uint8Array | undefined>((answered) => {
        waiting.set(request, answered);
        tell({ kind: 'print', request, landscape });
      });
      if (bytes === undefined) throw new Error('The shell could not print the window.');
      return bytes;
    },
    hear: (message) => {
      const answer = Printed.safeParse(message);
      if (!answer.success) return false;
      const { request, bytes } = answer.data;
      waiting.get(request)?.(bytes);
      waiting.delete(request);
      return true;
    },
  };
}
