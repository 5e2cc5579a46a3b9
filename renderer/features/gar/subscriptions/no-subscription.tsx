import { useNavigate } from '@tanstack/react-router';
import { GAR_TEXTS } from '../../../../texts/gar/gar-screen.ts';
import { EmptyResult } from '../../../ui/empty-result.tsx';

/** Nothing has come from the GAR: the file that brings it in, with the way to where it is given (ux-performance.md §2.11). */
export function NoSubscription() {
  const navigate = useNavigate();
  return <EmptyResult sentence={GAR_TEXTS.never} action={{ label: GAR_TEXTS.bringIn, onAct: () => void navigate({ to: '/importer' }) }}><p className="quiet">{GAR_TEXTS.neverHelp}</p></EmptyResult>;
}
