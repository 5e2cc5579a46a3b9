import type { Control } from './control.ts';
import { acc01 } from './acc/acc-01.ts';
import { acc02 } from './acc/acc-02.ts';
import { adj01 } from './adj/adj-01.ts';
import { adj02 } from './adj/adj-02.ts';
import { adj03 } from './adj/adj-03.ts';
import { adj04 } from './adj/adj-04.ts';
import { adj05 } from './adj/adj-05.ts';
import { adj06 } from './adj/adj-06.ts';
import { ali01 } from './ali/ali-01.ts';
import { ali02 } from './ali/ali-02.ts';
import { ali03 } from './ali/ali-03.ts';
import { ali04 } from './ali/ali-04.ts';
import { ali05 } from './ali/ali-05.ts';
import { ali06 } from './ali/ali-06.ts';
import { ali07 } from './ali/ali-07.ts';
import { ali08 } from './ali/ali-08.ts';
import { ali09 } from './ali/ali-09.ts';
import { ali10 } from './ali/ali-10.ts';
import { ali11 } from './ali/ali-11.ts';
import { gar01 } from './gar/gar-01.ts';
import { gar02 } from './gar/gar-02.ts';
import { gar03 } from './gar/gar-03.ts';
import { gar04 } from './gar/gar-04.ts';
import { gar05 } from './gar/gar-05.ts';
import { gar06 } from './gar/gar-06.ts';
import { gar07 } from './gar/gar-07.ts';
import { gar08 } from './gar/gar-08.ts';
import { gar09 } from './gar/gar-09.ts';
import { gar10 } from './gar/gar-10.ts';
import { gar11 } from './gar/gar-11.ts';
import { gar12 } from './gar/gar-12.ts';
import { gar13 } from './gar/gar-13.ts';
import { gar14 } from './gar/gar-14.ts';
import { gar15 } from './gar/gar-15.ts';
import { gar16 } from './gar/gar-16.ts';
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
import { ins01 } from './ins/ins-01.ts';
import { ins02 } from './ins/ins-02.ts';
import { ins03 } from './ins/ins-03.ts';
import { ins04 } from './ins/ins-04.ts';
import { ins05 } from './ins/ins-05.ts';
import { ins06 } from './ins/ins-06.ts';
import { ins07 } from './ins/ins-07.ts';
import { msg01 } from './msg/msg-01.ts';
import { msg02 } from './msg/msg-02.ts';
import { msg03 } from './msg/msg-03.ts';
import { msg04 } from './msg/msg-04.ts';
import { msg05 } from './msg/msg-05.ts';
import { msg06 } from './msg/msg-06.ts';
import { msg07 } from './msg/msg-07.ts';
import { msg08 } from './msg/msg-08.ts';
import { msg09 } from './msg/msg-09.ts';
import { msg10 } from './msg/msg-10.ts';
import { msg11 } from './msg/msg-11.ts';
import { msg12 } from './msg/msg-12.ts';
import { msg13 } from './msg/msg-13.ts';
import { msg14 } from './msg/msg-14.ts';
import { msg15 } from './msg/msg-15.ts';
import { msg16 } from './msg/msg-16.ts';
import { rpl01 } from './rpl/rpl-01.ts';
import { rpl02 } from './rpl/rpl-02.ts';
import { rpl03 } from './rpl/rpl-03.ts';
import { rpl04 } from './rpl/rpl-04.ts';
import { rpl05 } from './rpl/rpl-05.ts';
import { rpl06 } from './rpl/rpl-06.ts';
import { rpl07 } from './rpl/rpl-07.ts';
import { rpl08 } from './rpl/rpl-08.ts';
import { rpl09 } from './rpl/rpl-09.ts';
import { rpl10 } from './rpl/rpl-10.ts';
import { rub01 } from './rub/rub-01.ts';
import { rub02 } from './rub/rub-02.ts';
import { rub03 } from './rub/rub-03.ts';
import { rub04 } from './rub/rub-04.ts';
import { rub05 } from './rub/rub-05.ts';
import { rub06 } from './rub/rub-06.ts';
import { rub07 } from './rub/rub-07.ts';
import { rub08 } from './rub/rub-08.ts';
import { rub09 } from './rub/rub-09.ts';
import { rub10 } from './rub/rub-10.ts';
import { rub11 } from './rub/rub-11.ts';
import { rub12 } from './rub/rub-12.ts';
import { rub13 } from './rub/rub-13.ts';
import { rub14 } from './rub/rub-14.ts';
import { rub15 } from './rub/rub-15.ts';
import { rub16 } from './rub/rub-16.ts';
import { rub17 } from './rub/rub-17.ts';
import { rub18 } from './rub/rub-18.ts';
import { svc01 } from './svc/svc-01.ts';
import { svc02 } from './svc/svc-02.ts';
import { svc03 } from './svc/svc-03.ts';
import { vis01 } from './vis/vis-01.ts';
import { vis02 } from './vis/vis-02.ts';

/** Every control of this version, in the order of the dossier (domain.md §3). */
export const CATALOGUE = [
  grp01, grp02, grp03, grp04, grp05, grp06, grp07, grp08, grp09, grp10,
  svc01, svc02, svc03,
  acc01, acc02,
  rub01, rub02, rub03, rub04, rub05, rub06, rub07, rub08, rub09,
  rub10, rub11, rub12, rub13, rub14, rub15, rub16, rub17, rub18,
  msg01, msg02, msg03, msg04, msg05, msg06, msg07, msg08,
  msg09, msg10, msg11, msg12, msg13, msg14, msg15, msg16,
  gar01, gar02, gar03, gar04, gar05, gar06, gar07, gar08,
  gar09, gar10, gar11, gar12, gar13, gar14, gar15, gar16,
  rpl01, rpl02, rpl03, rpl04, rpl05, rpl06, rpl07, rpl08, rpl09, rpl10,
  ali01, ali02, ali03, ali04, ali05, ali06, ali07, ali08, ali09, ali10, ali11,
  ins01, ins02, ins03, ins04, ins05, ins06, ins07,
  vis01, vis02,
  adj01, adj02, adj03, adj04, adj05, adj06,
] as const satisfies readonly Control[];

/** The identifiers of the catalogue; a control without its French texts does not compile. */
export type ControlId = (typeof CATALOGUE)[number]['id'];

/** The control of an identifier; undefined for one of another version. */
export function findControl(id: string): Control | undefined {
  return CATALOGUE.find((control) => control.id === id);
}
