import { concernedPeople } from '../../domain/assistance/concerned-people.ts';
import type { RecipientId } from '../../domain/assistance/recipients.data.ts';
import type { WhereToCorrect } from '../../domain/controls/control.ts';
import { readThresholds } from '../../domain/controls/threshold-settings.ts';
import { awaitedCorrection, type AwaitedCorrection, type DelayedSource } from '../../domain/upstream/correction.ts';
import { frequentError } from '../../domain/upstream/frequent-errors.data.ts';
import { helpBody, helpMessage, type HelpSubject, type HelpWish } from '../../texts/assistance/help-message.ts';
import { useMenuPaths } from '../platforms/use-menu-paths.ts';
import { useUsedPlatforms } from '../platforms/use-used-platforms.ts';
import { shownIdentifier } from '../presentation/masking.ts';
import { useSchool } from '../school/store/school-context.tsx';
import { useSettingNames } from '../sheets/use-setting-names.ts';
import { sentenceName } from '../ui/person-name.tsx';
import { useNow } from '../ui/use-now.ts';

interface Wish {
  readonly recipient: RecipientId;
  readonly isNamed: boolean;
  readonly more: string;
}

/** A message, and the part of it that speaks of people and things. */
interface WrittenMessage {
  readonly message: string;
  readonly body: string;
}

/** The message of a subject, from what the console knows: the school, the author, what was noted as corrected at the source. */
export function useHelpMessage(subject: HelpSubject, { recipient, isNamed, more }: Wish): WrittenMessage {
  const names = useSettingNames();
  const signature = useSignature();
  const platforms = useUsedPlatforms().map(({ name }) => name);
  const menus = useMenuPaths();
  const named = useNamed(subject);
  const corrected = useCorrected(subject);
  const told = subject.kind === 'person' ? { ...subject, person: { ...subject.person, id: shownIdentifier(subject.person.id) } } : subject;
  const wish: HelpWish = {
    recipient, names, corrected, more, platforms, menus,
    ...signature,
    named: isNamed ? named : [],
  };
  return { message: helpMessage(told, wish), body: helpBody(told, wish) };
}

/** The school, and who is signed in. */
function useSignature(): Pick<HelpWish, 'school' | 'author'> {
  const school = useSchool((state) => state.school) ?? { name: '', uai: '' };
  const author = useSchool((state) => state.actor) ?? { name: '', role: 'administrator' as const };
  return { school, author };
}

/** The names of those concerned, inspectors included. */
function useNamed(subject: HelpSubject): readonly string[] {
  const directory = useSchool((state) => state.directory);
  const names = useSettingNames();
  if (subject.kind === 'person') return [sentenceName(subject.person)];
  if (subject.kind !== 'control') return [];
  const inspectors = subject.findings.flatMap(({ objects }) => objects.filter(({ kind }) => kind === 'inspector').map(({ id }) => id));
  return [...concernedPeople(directory, subject.findings).map(sentenceName), ...[...new Set(inspectors)].flatMap((id) => names.inspector(id) ?? [])];
}

/** The bases where a place of correction is one's own clock of a correction. */
const SOURCES: Readonly<Partial<Record<WhereToCorrect, DelayedSource>>> = { siecle: 'siecle', stsweb: 'sts', onde: 'onde' };

/** What was last noted as corrected where the cure is. */
function useCorrected(subject: HelpSubject): AwaitedCorrection | undefined {
  const corrections = useSchool((state) => state.preferences.corrections);
  const hours = useSchool((state) => readThresholds(state.view).upstreamHours);
  const now = useNow();
  const where = subject.kind === 'control' ? subject.control.where : subject.kind === 'error' ? frequentError(subject.error).where : undefined;
  const source = where === undefined ? undefined : SOURCES[where];
  const at = source === undefined ? undefined : corrections?.[source]?.at(-1);
  return at === undefined ? undefined : awaitedCorrection(at, hours, now);
}
