import { useNavigate } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { StepPlace } from '../../../domain/training/scenario/scenario.ts';
import { SCENARIO_TEXTS } from '../../../texts/training/scenarios.ts';
import { pageZoom } from '../../presentation/page-zoom.ts';
import { SCENARIO_PATHS } from './scenario-paths.ts';
import { findTarget } from './find-target.ts';
import { watchTarget } from './watch-target.ts';

const LOOK_MS = 100;

interface SpotlightProps {
  readonly place: StepPlace;
  readonly onEnd: () => void;
}

/** « Montrer où » : goes to the screen, lights the real control and dims the rest, until Escape or a click. Nothing moves by itself. */
export function Spotlight({ place, onEnd }: SpotlightProps) {
  const target = useTarget(place);
  useEnd(onEnd);
  return (
    <>
      <output className="spotlight-words">{target === undefined ? '' : target === 'absent' ? SCENARIO_TEXTS.notFound : SCENARIO_TEXTS.spotlight}</output>
      {target === undefined || target === 'absent' ? null : <Light target={target} />}
    </>
  );
}

/** The control once its screen shows it; `absent` when there is none to show. */
function useTarget({ screen, line, target }: StepPlace): Element | 'absent' | undefined {
  const navigate = useNavigate();
  const [found, setFound] = useState<Element | 'absent'>();
  useEffect(() => {
    void navigate({ to: SCENARIO_PATHS[screen], ...(line === undefined ? {} : { search: { id: line } }) });
    const look = watchTarget({
      find: () => shownPlace(target),
      isThere: (element) => element.isConnected && element.getClientRects().length > 0,
      tell: ({ target: element, isLate }) => {
        // A line of a list is shown whole.
        setFound(element === undefined ? 'absent' : (element.closest('[role="row"]') ?? element));
        if (element !== undefined) bringForward(element, isLate);
      },
      now: () => performance.now(),
    });
    // A moment for the screen that is left to go: it may bear the same words.
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [navigate, screen, line, target]);
  return found;
}

/** The control that bears these words, or the whole screen without any. */
function shownPlace(target: string | undefined): Element | undefined {
  return target === undefined ? (document.querySelector('.shell-work .screen') ?? undefined) : findTarget(document, target);
}

/** Whoever uses the keyboard goes on from there, unless it comes so late that they may be typing elsewhere. */
function bringForward(element: Element, isLate: boolean): void {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const focusable = [element, ...element.querySelectorAll('*')].find((one) => one.matches(FOCUSABLE) && one.checkVisibility());
  if (!isLate && focusable instanceof HTMLElement) focusable.focus({ preventScroll: true });
}

const FOCUSABLE = 'button, a, input, select, textarea, [tabindex]';

function useEnd(onEnd: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onEnd();
    };
    const point = (): void => onEnd();
    window.addEventListener('keydown', press, true);
    window.addEventListener('pointerdown', point);
    return () => {
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('pointerdown', point);
    };
  }, [onEnd]);
}

/** A frame that follows the control, and a shadow over all the rest; clicks go through. */
function Light({ target }: { readonly target: Element }) {
  const light = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let frame = 0;
    const follow = (): void => {
      const { left, top, width, height } = drawnAt(target);
      const style = light.current?.style;
      style?.setProperty('left', `${String(left - MARGIN)}px`);
      style?.setProperty('top', `${String(top - MARGIN)}px`);
      style?.setProperty('width', `${String(width + 2 * MARGIN)}px`);
      style?.setProperty('height', `${String(height + 2 * MARGIN)}px`);
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [target]);
  return <div className="spotlight" ref={light} aria-hidden />;
}

/** In the pixels of the page, which are not those of the window where the page is drawn larger. */
function drawnAt(target: Element): Pick<DOMRect, 'left' | 'top' | 'width' | 'height'> {
  const { left, top, width, height } = target.getBoundingClientRect();
  const zoom = pageZoom();
  return { left: left / zoom, top: top / zoom, width: width / zoom, height: height / zoom };
}

const MARGIN = 4;
