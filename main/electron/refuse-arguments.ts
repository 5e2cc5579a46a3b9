const FORBIDDEN: readonly RegExp[] = [
  /^--?remote-debugging-/i,
  /^--?inspect(?:$|[-=])/i,
  /^--?disable-web-security(?:$|=)/i,
  /^--?password-store(?:=basic|$)/i,
  /^--?(?:disable-site-isolation|allow-running-insecure-content|ignore-certificate-errors|load-extension|js-flags)/i,
];

const NO_SANDBOX = /^--?(?:no-sandbox|disable-setuid-sandbox|no-zygote)(?:$|=)/i;

/** The first argument that would weaken the window, if any; `canSandbox` is false for root on Linux, whom Chromium offers no sandbox. */
export function findForbiddenArgument(argv: readonly string[], canSandbox: boolean): string | undefined {
  return argv.find((argument) => FORBIDDEN.some((pattern) => pattern.test(argument)) || (canSandbox && NO_SANDBOX.test(argument)));
}
