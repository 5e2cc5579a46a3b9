import { EXPORT_TEXTS } from '../../texts/paper/exports.ts';
import { PROTECTION_TEXTS } from '../../texts/paper/protection.ts';
import { TroubleNotice } from '../identity/trouble.tsx';
import { InlineNotice } from '../ui/inline-notice.tsx';
import { MOST_SEALED, type ExportState } from './use-export.ts';

/** Why nothing was written, and what to do; nothing while it goes well. */
export function ExportNotice({ state }: { readonly state: ExportState }) {
  switch (state.kind) {
    case 'trouble':
      return <TroubleNotice trouble={state.trouble} />;
    case 'failed':
      return <InlineNotice kind="error">{EXPORT_TEXTS.failed}</InlineNotice>;
    case 'too-many':
      return <InlineNotice kind="warning">{EXPORT_TEXTS.tooMany(state.lines, state.most)}</InlineNotice>;
    case 'too-large':
      return <InlineNotice kind="warning">{PROTECTION_TEXTS.tooLarge(MOST_SEALED / 1_000_000)}</InlineNotice>;
    case 'unprotected':
      return <InlineNotice kind="warning">{PROTECTION_TEXTS.printed}</InlineNotice>;
    default:
      return null;
  }
}
