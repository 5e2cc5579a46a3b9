import { writeDataFile } from '../../domain/kernel/data-file.ts';

/** Gives a file to the browser, which asks where to put it or puts it with what was received. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The same of data that people read and share. */
export function saveDataFile(data: object, name: string): void {
  saveFile(new Blob([writeDataFile(data)], { type: 'application/json' }), name);
}
