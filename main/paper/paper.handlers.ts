import { implement } from '@orpc/server';
import { consoleContract } from '../../contract/console/console.contract.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import type { Sealing } from './seal-archive.ts';
import type { Workbook } from './write-workbook.ts';

/** What a page may ask to be written as a file: only where somebody is in, as everything that shows people. */
export function createPaperRouter(core: () => ConsoleCore) {
  const os = implement(consoleContract.paper);
  return os.router({
    workbook: os.workbook.handler(({ input }) => makeWorkbook(core(), input)),
    seal: os.seal.handler(({ input }) => makeArchive(core(), input)),
    ways: os.ways.handler(() => waysOf(core())),
    pdf: os.pdf.handler(({ input }) => printPage(core(), input.landscape)),
  });
}

async function makeWorkbook(core: ConsoleCore, workbook: Workbook): Promise<Blob> {
  needSchool(core);
  // Few starts write a workbook: what writes them is loaded when one is asked for.
  const { writeWorkbook } = await import('./write-workbook.ts');
  return new Blob([new Uint8Array(await writeWorkbook(workbook))], { type: WORKBOOK_TYPE });
}

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function waysOf(core: ConsoleCore): { readonly pdf: boolean } {
  needSchool(core);
  return { pdf: core.ports.printPage !== undefined };
}

async function makeArchive(core: ConsoleCore, sealing: Sealing): Promise<Blob> {
  needSchool(core);
  // Few files leave protected: what encrypts them is loaded when one is asked for.
  const { sealArchive } = await import('./seal-archive.ts');
  return sealArchive(sealing);
}

/** Null where the host prints nothing itself: the page then opens the browser's own dialog. */
async function printPage(core: ConsoleCore, landscape: boolean): Promise<Blob | null> {
  needSchool(core);
  const bytes = await core.ports.printPage?.(landscape);
  return bytes === undefined ? null : new Blob([new Uint8Array(bytes)], { type: 'application/pdf' });
}
