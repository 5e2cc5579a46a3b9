/** Resolves when somebody asks this process to end: Ctrl C, a signal, or the disappearance of the process that started it. */
export function untilAskedToStop(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
    process.once('SIGHUP', () => stop());
    if (process.channel !== undefined) process.once('disconnect', () => stop());
  });
}
