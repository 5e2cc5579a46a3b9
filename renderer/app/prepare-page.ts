import { config } from 'zod';
import { installTrustedTypes } from '../bridge/trusted-types.ts';

// Runs before any other module: a schema asks whether code can be made from text as soon as it is written,
// and the policy of the page would report it.
config({ jitless: true });
installTrustedTypes();
// Imported afterwards on purpose: the build evaluates what two entries share before either of them.
void import('./main.tsx');
