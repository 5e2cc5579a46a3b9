import { CLASSROOM_TEXTS } from '../../../../texts/training/classroom.ts';

/** What leaves a trainee's console, and what does not, in words. */
export function WhatIsSent() {
  return (
    <div className="classroom-sent">
      <h4>{CLASSROOM_TEXTS.sentTitle}</h4>
      <p>{CLASSROOM_TEXTS.sent}</p>
      <p>{CLASSROOM_TEXTS.notSent}</p>
    </div>
  );
}
