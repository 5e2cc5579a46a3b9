import { UI_TEXTS } from '../../../texts/frame/ui.ts';

/** What the field of the end of a period says where it precedes its start; null as long as both are not days. */
export function endError(from: string, to: string): string | null {
  return from !== '' && to !== '' && to < from ? UI_TEXTS.endRule(from) : null;
}
