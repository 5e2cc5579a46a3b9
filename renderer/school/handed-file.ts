import { useEffect, useSyncExternalStore } from 'react';

let waiting: File | undefined;
const listeners = new Set<() => void>();

function set(file: File | undefined): void {
  waiting = file;
  for (const tell of listeners) tell();
}

/** Keeps a file that was opened from the desktop until its screen takes it; the last one wins. */
export function keepHanded(file: File): void {
  set(file);
}

const subscribe = (listen: () => void): (() => void) => {
  listeners.add(listen);
  return () => listeners.delete(listen);
};

/** Takes the file that waits, if its name ends so; once. */
export function useTakeHanded(extension: string, take: (file: File) => void): void {
  const file = useSyncExternalStore(subscribe, () => waiting);
  useEffect(() => {
    if (file === undefined || !file.name.toLowerCase().endsWith(extension)) return;
    set(undefined);
    take(file);
  }, [file, extension, take]);
}
