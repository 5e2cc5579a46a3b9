/** Milliseconds of processor and bytes of memory that a process took, but for its start. */
export interface Cost {
  readonly cpu: number;
  readonly rss: number;
}

/** Says where this process listens, then what it cost from there on, once its input is closed. */
export function tellCost(address: string): void {
  const begun = process.cpuUsage();
  console.log(JSON.stringify({ address }));
  process.stdin.resume().once('end', () => {
    const { user, system } = process.cpuUsage(begun);
    console.log(JSON.stringify({ cpu: (user + system) / 1000, rss: process.memoryUsage.rss() }));
    process.exit(0);
  });
}
