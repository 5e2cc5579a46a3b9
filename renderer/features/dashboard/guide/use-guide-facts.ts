import { maySend } from '../../../../domain/roles/role-matrix.ts';
import type { ScreenId } from '../../../../texts/frame/app.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { useProtection } from '../../../station/use-protection.ts';

/** What the guided list leads to. */
export type GuideStep = 'station' | 'report' | 'head' | 'rubriques' | 'directory' | 'sync';

interface GuideFact {
  readonly step: GuideStep;
  readonly isDone: boolean;
}

/** The screens whose visit is a fact of the list. */
const SEEN: Readonly<Partial<Record<GuideStep, ScreenId>>> = { report: 'controls', head: 'situation', rubriques: 'rubriques', directory: 'directory' };

/** The five steps of the role of whoever is in, and which are done: by what the console knows, never by a box that somebody ticks. */
export function useGuideFacts(): readonly GuideFact[] {
  const seen = useSchool((state) => state.preferences.guide?.seen);
  const hasSent = useSchool((state) => state.sent.length > 0);
  const sends = useSchool(({ actor }) => actor !== null && maySend(actor.role));
  const [protection] = useProtection();
  const isProtected = protection !== undefined && (protection.storage !== 'file' || protection.shared);
  const steps: readonly GuideStep[] = ['station', 'report', 'head', 'rubriques', sends ? 'sync' : 'directory'];
  const isDone = (step: GuideStep): boolean => {
    if (step === 'station') return isProtected;
    if (step === 'sync') return hasSent;
    const screen = SEEN[step];
    return screen !== undefined && (seen ?? []).includes(screen);
  };
  return steps.map((step) => ({ step, isDone: isDone(step) }));
}
