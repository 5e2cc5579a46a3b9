import { z } from 'zod';
import { SourceRef } from '../kernel/source-ref.ts';
import { treeFaults } from './tree-faults.ts';

/** Who acts at the end of a branch. */
export const HELP_ACTORS = ['guardian', 'teacher', 'schoolHead', 'office', 'direction', 'entAdministrator', 'regionalDigitalOffice'] as const;
export type HelpActor = (typeof HELP_ACTORS)[number];

const Id = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/);
const Label = z.string().trim().min(1).max(120);
const Sentence = z.string().trim().min(1).max(400);

/** What is asked, what there is to check before answering, and where each answer leads. */
export const HelpQuestion = z.strictObject({
  id: Id,
  question: Sentence,
  checks: z.array(Sentence).max(8),
  answers: z.array(z.strictObject({ label: Label, to: Id })).min(2).max(6),
  source: SourceRef,
});
export type HelpQuestion = Readonly<z.infer<typeof HelpQuestion>>;

/** The end of a branch: who acts, how, and what the parent goes home with. */
export const HelpOutcome = z.strictObject({
  id: Id,
  title: Label,
  actor: z.enum(HELP_ACTORS),
  steps: z.array(Sentence).min(1).max(10),
  /** The menus that lead there, as they are written on screen. */
  path: Sentence.optional(),
  /** What is written to who acts; without any name: the tool knows none. */
  message: z.string().trim().min(1).max(1000).optional(),
  /** The page that is handed to the parent, in plain words. */
  sheet: z.strictObject({ title: Label, lines: z.array(Sentence).min(1).max(12) }).optional(),
  source: SourceRef,
});
export type HelpOutcome = Readonly<z.infer<typeof HelpOutcome>>;

/** What the first key of a file of such a tree says. */
export const HELP_TREE_FORMAT = 'console-ent-depannage';
export const HELP_TREE_VERSION = 1;

/** A tree of questions for whoever has a parent in front of them: shipped, or written by a DRANE and shared as a file. */
export const HelpTree = z
  .strictObject({
    format: z.literal(HELP_TREE_FORMAT),
    version: z.literal(HELP_TREE_VERSION),
    /** Names it among all: two files of one identifier are two states of one tree. */
    id: Id,
    title: Label,
    /** For which schools and families it is. */
    audience: Sentence,
    start: Id,
    questions: z.array(HelpQuestion).min(1).max(40),
    outcomes: z.array(HelpOutcome).min(1).max(60),
  })
  .superRefine((tree, context) => {
    for (const { path, fault } of treeFaults(tree)) context.addIssue({ code: 'custom', path: [...path], message: fault });
  });
export type HelpTree = Readonly<z.infer<typeof HelpTree>>;
