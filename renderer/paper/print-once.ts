/** Prints the page as it is laid out: a PDF where the host writes one (`print`), which `leave` then saves, else the browser's own dialog. */
export async function printOnce(print: () => Promise<Blob | null>, leave: (file: Blob) => Promise<void> | void): Promise<void> {
  const file = await print();
  await (file === null ? printByBrowser() : leave(file));
}

/** Resolves once the browser's own dialog is closed, whatever was chosen in it. */
export function printByBrowser(): Promise<void> {
  return new Promise((closed) => {
    window.addEventListener('afterprint', () => closed(), { once: true });
    window.print();
  });
}
