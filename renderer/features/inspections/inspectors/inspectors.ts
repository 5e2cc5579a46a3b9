import { compareNames } from '../../../../domain/kernel/order.ts';
import { keepsLessonBook } from '../../../../domain/inspections/visas/lesson-books.ts';
import { isInspector, listInspectors } from '../../../../domain/inspections/inspector.ts';
import type { SchoolState } from '../../../school/store/school-state.ts';
import { gridName, sentenceName } from '../../../ui/person-name.tsx';
import type { PersonChoice } from '../people-field.tsx';

/** An inspector of the directory, or one that the school has written down: without an account here as long as nobody has checked one (I2). */
export interface InspectorChoice extends PersonChoice {
  readonly email: string;
  readonly hasAccount: boolean;
}

/** Everybody who may inspect, by name. */
export function inspectorChoices({ directory, view }: Pick<SchoolState, 'directory' | 'view'>): readonly InspectorChoice[] {
  const known = directory.people.filter(isInspector).map((one): Named<InspectorChoice> => ({ name: gridName(one), choice: { value: one.id, label: sentenceName(one), email: one.email ?? '', hasAccount: true } }));
  const written = listInspectors(view).map(({ id, name, email, platforms }): Named<InspectorChoice> => ({ name, choice: { value: id, label: name, email, hasAccount: Object.keys(platforms).length > 0 } }));
  return inOrder([...known, ...written]);
}

/** Those who keep a lesson book. */
export function teacherChoices({ directory }: Pick<SchoolState, 'directory'>): readonly PersonChoice[] {
  return inOrder(directory.people.filter(keepsLessonBook).map((one) => ({ name: gridName(one), choice: { value: one.id, label: sentenceName(one) } })));
}

/** A choice, and the name that places it: « M. » and « Mme » are not what one looks for. */
interface Named<Choice> {
  readonly name: string;
  readonly choice: Choice;
}

function inOrder<Choice>(named: readonly Named<Choice>[]): readonly Choice[] {
  return named.toSorted((a, b) => compareNames(a.name, b.name)).map(({ choice }) => choice);
}
