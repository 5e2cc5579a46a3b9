import { SCREEN_TITLES } from '../../../texts/app.ts';

/** « Suis-je bien paramétré ? » (ux:2.20). */
export function SituationScreen() {
  return <div className="screen"><div className="screen-head"><h1>{SCREEN_TITLES.situation}</h1></div></div>;
}
