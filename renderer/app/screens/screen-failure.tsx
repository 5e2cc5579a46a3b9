import { APP_TEXTS } from '../../../texts/frame/app.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';

/** In place of a screen that broke: the rest of the console goes on. */
export function ScreenFailure() {
  return (
    <div className="screen">
      <InlineNotice kind="error">{APP_TEXTS.screenFailed}</InlineNotice>
    </div>
  );
}
