// Says what the console reads of the certificate of each address: its process knows the authority of NODE_EXTRA_CA_CERTS.
import { lookAtCertificate } from '../../../main/first-run/look-at-certificate.ts';

for (const url of process.argv.slice(2)) console.log(JSON.stringify(await lookAtCertificate(url)));
