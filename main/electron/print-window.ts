import type { BrowserWindow } from 'electron';

/** Prints the window as its page lays itself out for paper: tagged, its sizes and margins those of its style sheet, nothing added by the system. */
export async function printWindow(window: BrowserWindow | undefined, landscape: boolean): Promise<Uint8Array | undefined> {
  try {
    const pdf = await window?.webContents.printToPDF({ landscape, pageSize: 'A4', preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, displayHeaderFooter: false });
    return pdf === undefined ? undefined : new Uint8Array(pdf);
  } catch {
    // A window that closes while it prints: the console says that nothing was written.
    return undefined;
  }
}
