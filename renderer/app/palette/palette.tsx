import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { PALETTE_TEXTS, resultCount } from '../../../texts/frame/palette.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { shortcutOf } from '../../keys/key-map.ts';
import { useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import type { SchoolState } from '../../school/store/school-state.ts';
import { screenOfPath } from '../screens/use-current-screen.ts';
import { findLines } from './find-lines.ts';
import { firstLines, verbLines } from './first-lines.ts';
import { LIST_ID, optionId, PaletteList } from './palette-list.tsx';
import type { PaletteLine, PalettePart } from './palette-line.ts';
import { noteRecent, recentsOf } from './recents.ts';
import { useDeed } from './use-deed.ts';

interface Look {
  readonly text: string;
  /** The line whose verbs are shown instead of what the text finds. */
  readonly about: PaletteLine | undefined;
  readonly at: number;
}

const START: Look = { text: '', about: undefined, at: 0 };

export interface PaletteProps {
  readonly isOpen: boolean;
  /** What was typed before it was there. */
  readonly typed: string;
  readonly onClose: () => void;
}

/**
 * One field over the whole school and everything one can do; the list follows while one types (ux §2.4).
 * Closed, it stays drawn beside the window, where nobody meets it: making it again took the key that opens it a frame.
 */
export function Palette({ isOpen, typed, onClose }: PaletteProps) {
  const [look, setLook] = useState<Look>({ ...START, text: typed });
  const { dialog, giveBack } = useOnlyFocus(isOpen);
  const leave = (): void => {
    giveBack();
    setLook(START);
    onClose();
  };
  const { parts, lines } = useLines(look, isOpen);
  const choose = useChoice(look, leave);
  const shown = look.text.trim();
  return (
    <>
      {isOpen ? <button type="button" className="palette-cover" aria-hidden tabIndex={-1} onClick={leave} /> : null}
      <dialog ref={dialog} open className={isOpen ? 'palette' : 'palette closed'} inert={!isOpen} aria-hidden={!isOpen} aria-modal={isOpen} aria-label={PALETTE_TEXTS.title}>
        <Field look={look} lines={lines} onLook={setLook} onChoose={choose} onLeave={leave} />
        <PaletteList parts={parts} at={look.at} onChoose={choose} />
        {lines.length > 0 ? null : <p className="palette-nothing">{PALETTE_TEXTS.nothing(shown)}</p>}
        <div className="palette-foot">
          <output>{shown === '' ? '' : resultCount(lines.length)}</output>
          <span>{PALETTE_TEXTS.prefixes}</span>
          <span>{PALETTE_TEXTS.keys}</span>
        </div>
      </dialog>
    </>
  );
}

/** The lines of a look, read from the school when it opens and at each key: closed, it follows nothing. */
function useLines({ text, about }: Look, isOpen: boolean) {
  const store = useSchoolStore();
  const router = useRouter();
  const parts = useMemo((): readonly PalettePart[] => {
    const school = store.getState();
    const first = (): readonly PalettePart[] => firstLines(school, recentsOf(accountOf(school)), screenOfPath(router.state.location.pathname));
    if (!isOpen) return first();
    if (about?.target !== undefined) return verbLines(school, about.target);
    return text.trim() === '' ? first() : findLines(school, text.trim());
  }, [store, router, text, about, isOpen]);
  return { parts, lines: useMemo(() => parts.flatMap((part) => part.lines), [parts]) };
}

function accountOf({ actor }: SchoolState): string {
  return actor?.accountId ?? '';
}

/** Does what a line says, unless something forbids it; both what was done and what it was about come back first next time. */
function useChoice({ about }: Look, leave: () => void): (line: PaletteLine) => void {
  const deed = useDeed();
  const account = useSchool(accountOf);
  return ({ act, target = about?.target, refusal }) => {
    if (refusal !== undefined) return;
    noteRecent(account, target === undefined ? { actId: act.id } : { target });
    leave();
    deed(act);
  };
}

interface FieldProps {
  readonly look: Look;
  readonly lines: readonly PaletteLine[];
  readonly onLook: (look: Look) => void;
  readonly onChoose: (line: PaletteLine) => void;
  readonly onLeave: () => void;
}

function Field({ look, lines, onLook, onChoose, onLeave }: FieldProps) {
  const { text, about, at } = look;
  const current = lines[at];
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    keepKeys(event, onLeave);
    const act = event.ctrlKey || event.altKey ? undefined : actOf(event);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const actOf = ({ key, currentTarget: { selectionStart, value } }: KeyboardEvent<HTMLInputElement>): (() => void) | undefined => {
    const to = wayOf(key, at, lines.length);
    if (to !== undefined) return () => onLook({ ...look, at: to });
    if (about !== undefined && isBack(key)) return () => onLook({ ...START, text });
    if (key === 'Escape') return onLeave;
    if (current === undefined) return undefined;
    if (key === 'Enter') return () => onChoose(current);
    const goesIn = key === 'ArrowRight' && selectionStart === value.length && current.target !== undefined;
    return goesIn ? () => onLook({ text, about: current, at: 0 }) : undefined;
  };
  return (
    <div className="palette-field">
      <IconSearch size={17} stroke={1.6} aria-hidden />
      {about === undefined ? null : <span className="palette-about"><bdi>{about.name}</bdi></span>}
      <input
        role="combobox"
        aria-label={about === undefined ? PALETTE_TEXTS.field : PALETTE_TEXTS.about(about.name)}
        aria-expanded={lines.length > 0}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : optionId(at)}
        placeholder={about === undefined ? PALETTE_TEXTS.door : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={about === undefined ? text : ''}
        onChange={(event) => onLook({ ...START, text: event.currentTarget.value })}
        onKeyDown={press}
      />
      <button type="button" className="link-button" tabIndex={-1} onClick={onLeave}>{UI_TEXTS.close}</button>
    </div>
  );
}

const PAGE = 8;

/** The line that a key goes to, of so many. */
function wayOf(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  const ways: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % count, ArrowUp: (at - 1 + count) % count, PageDown: Math.min(at + PAGE, count - 1), PageUp: Math.max(at - PAGE, 0),
  };
  return ways[key];
}

function isBack(key: string): boolean {
  return key === 'Escape' || key === 'ArrowLeft' || key === 'Backspace';
}

/** What is behind hears no key; the only stop of Tab is the field. */
function keepKeys(event: KeyboardEvent, leave: () => void): void {
  event.stopPropagation();
  const isShortcut = shortcutOf(event, 'frame') === 'palette';
  const isFrame = /^F(?:1|3|5|6)$/.test(event.key) || (event.ctrlKey && /^[fps\d]$/i.test(event.key));
  if (event.key === 'Tab' || isShortcut || isFrame) event.preventDefault();
  if (isShortcut) leave();
}

/** Takes the focus once open, and gives it back to what had it. */
function useOnlyFocus(isOpen: boolean) {
  const dialog = useRef<HTMLDialogElement>(null);
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!isOpen) return;
    before.current = document.activeElement;
    dialog.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [isOpen]);
  const giveBack = (): void => {
    dialog.current?.querySelector('[role="listbox"]')?.scrollTo(0, 0);
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
  };
  return { dialog, giveBack };
}
