import { useState } from 'react';
import type { AccountStatement } from '../../../../domain/accounts/account-statement.ts';
import { ACCOUNTS_TEXTS as TEXTS, forgetQuestion, statementWords } from '../../../../texts/accounts/accounts.ts';
import { usePlatformNames } from '../../../platforms/use-used-platforms.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';

interface StatementLinesProps {
  readonly statements: readonly AccountStatement[];
  readonly mayKeep: boolean;
  readonly onForgotten: () => void;
}

/** What the states come from, with their day; or that nothing was given, and how it is obtained. */
export function StatementLines({ statements, mayKeep, onForgotten }: StatementLinesProps) {
  const nameOf = usePlatformNames();
  return (
    <div className="accounts-source">
      <p className="quiet">{TEXTS.purpose}</p>
      {statements.length === 0 ? <p><strong>{TEXTS.unknown}</strong> {TEXTS.howTo} {mayKeep ? null : TEXTS.readOnly}</p> : null}
      {statements.map((one) => (
        <p key={one.platform}>
          <bdi>{statementWords(one, nameOf(one.platform))}</bdi>{' '}
          {mayKeep ? <Forget statement={one} onForgotten={onForgotten} /> : null}
        </p>
      ))}
    </div>
  );
}

function Forget({ statement: { platform, source }, onForgotten }: { readonly statement: AccountStatement; readonly onForgotten: () => void }) {
  const { accounts } = useActions();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <button type="button" className="link-button" onClick={() => setAsked(true)}>{TEXTS.forget}</button>
      {isAsked ? (
        <ConfirmDialog
          title={forgetQuestion(source)} action={TEXTS.forget} isDangerous onCancel={() => setAsked(false)}
          onConfirm={() => void accounts.forget({ platform }).then(onForgotten, () => setAsked(false))}
        >
          <p>{TEXTS.forgetLoses}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
