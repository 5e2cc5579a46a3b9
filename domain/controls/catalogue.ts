import type { Control } from './control.ts';
import { acc01 } from './acc/acc-01.ts';
import { acc02 } from './acc/acc-02.ts';
import { adj01 } from './adj/adj-01.ts';
import { adj02 } from './adj/adj-02.ts';
import { adj03 } from './adj/adj-03.ts';
import { adj04 } from './adj/adj-04.ts';
import { adj05 } from './adj/adj-05.ts';
import { adj06 } from './adj/adj-06.ts';
import { ali04 } from './ali/ali-04.ts';
import { ali06 } from './ali/ali-06.ts';
import { ali07 } from './ali/ali-07.ts';
import { ali08 } from './ali/ali-08.ts';
import { ali11 } from './ali/ali-11.ts';
import { grp01 } from './grp/grp-01.ts';
import { grp02 } from './grp/grp-02.ts';
import { grp03 } from './grp/grp-03.ts';
import { grp04 } from './grp/grp-04.ts';
import { grp05 } from './grp/grp-05.ts';
import { grp06 } from './grp/grp-06.ts';
import { grp07 } from './grp/grp-07.ts';
import { grp08 } from './grp/grp-08.ts';
import { grp09 } from './grp/grp-09.ts';
import { grp10 } from './grp/grp-10.ts';
import { svc01 } from './svc/svc-01.ts';
import { svc02 } from './svc/svc-02.ts';
import { svc03 } from './svc/svc-03.ts';

/** Every control of this version, in the order of the dossier (domain.md §3). */
export const CATALOGUE = [
  grp01, grp02, grp03, grp04, grp05, grp06, grp07, grp08, grp09, grp10,
  svc01, svc02, svc03,
  acc01, acc02,
  ali04, ali06, ali07, ali08, ali11,
  adj01, adj02, adj03, adj04, adj05, adj06,
] as const satisfies readonly Control[];

/** The identifiers of the catalogue; a control without its French texts does not compile. */
export type ControlId = (typeof CATALOGUE)[number]['id'];
