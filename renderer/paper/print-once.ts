import { saveFile } from '../ui/save-file.ts';

/** Prints the page as it is laid out: a PDF where the host writes one (`print`), else the browser's own dialog. `name`: of the file. */
export async function printOnce(print: () => Promise<Blob | null>, name: string): Promise<void> {
  const file = await print();
  if (file === null) await printByBrowser();
  else saveFile(file, name);
}

/** Resolves once the browser's own dialog is closed, whatever was chosen in it. */
export function printByBrowser(): Promise<void> {
  return new Promise((closed) => {
    window.addEventListener('afterprint', () => closed(), { once: true });
    window.print();
  });
}
