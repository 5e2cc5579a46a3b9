import { get as getClear } from 'node:http';
import { get as getSecure } from 'node:https';

/** The status of a GET under a name of one's choice, which `fetch` does not let one choose; `ca` is a certificate to trust. */
export function statusFor(url: string, host: string, ca?: string): Promise<number | undefined> {
  return new Promise((answer, fail) => {
    const options = { headers: { host }, setHost: false };
    const request = ca === undefined ? getClear(url, options) : getSecure(url, { ...options, ca, servername: 'localhost' });
    request.on('error', fail).on('response', (response) => {
      response.resume();
      answer(response.statusCode);
    });
  });
}
