/** The variable by which Node accepts any certificate, in every connection of the process. */
const ACCEPTS_ANYTHING = 'NODE_TLS_REJECT_UNAUTHORIZED';

/** Has certificates checked whatever the environment asks for (rel:T22): an authority of one's own is given by `NODE_EXTRA_CA_CERTS`. */
export function keepCertificatesChecked(): void {
  Reflect.deleteProperty(process.env, ACCEPTS_ANYTHING);
}
