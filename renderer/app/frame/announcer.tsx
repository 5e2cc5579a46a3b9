import { SCREEN_TITLES, type ScreenId } from '../../../texts/frame/app.ts';
import { useAnnounced } from '../../ui/announce.ts';
import { useConnectionWords } from './use-connection-words.ts';

/**
 * What comes without being asked for or looked at: another screen, how the console stands with the ENT, a message. A region says what it
 * comes to hold, seldom what it is born with: these are there from the start (RGAA 7.5).
 */
export function Announcer({ screen }: { readonly screen: ScreenId }) {
  const { said } = useConnectionWords();
  return (
    <div className="hidden-text">
      <output>{SCREEN_TITLES[screen]}</output>
      <output>{said}</output>
      <output>{useAnnounced()}</output>
    </div>
  );
}
