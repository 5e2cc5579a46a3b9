import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { ForcedRefusal, type Sandbox, type SandboxLine } from '../../../../contract/ent/training.contract.ts';
import { lineSentence, otherEditSentence, refusalWaits, SANDBOX_TEXTS } from '../../../../texts/training/sandbox.ts';
import { trainingTroubleSentence } from '../../../../texts/training/training.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { troubleOf } from '../../../training/training-trouble.ts';
import type { SandboxDesk } from '../../../training/use-sandbox.ts';

interface OnDemandProps extends Pick<SandboxDesk, 'ask' | 'isBusy'> {
  readonly sandbox: Sandbox;
}

/** What the simulated ENT, or the line to it, does when it is asked: cuts, slowness, refusals, another administrator. */
export function OnDemand(props: OnDemandProps) {
  return (
    <section className="training-part" aria-label={SANDBOX_TEXTS.demand}>
      <h2>{SANDBOX_TEXTS.demand}</h2>
      <p>{SANDBOX_TEXTS.demandHelp}</p>
      <Line {...props} />
      <NextRefusal {...props} />
      <OtherAdministrator />
    </section>
  );
}

/** What goes wrong, then what puts it right. */
const LINES: readonly SandboxLine[] = ['cut', 'slow', 'silent', 'open'];

function Line({ sandbox: { line }, ask, isBusy }: OnDemandProps) {
  const { training } = useActions();
  return (
    <fieldset className="training-act">
      <legend>{SANDBOX_TEXTS.line}</legend>
      <output>{lineSentence(line)}</output>
      <div className="training-buttons">
        {LINES.map((one) => <LineButton key={one} isOff={isBusy || line === one} onAsk={() => ask(() => training.setLine({ line: one }))}>{SANDBOX_TEXTS.lines[one]}</LineButton>)}
      </div>
    </fieldset>
  );
}

/** One that has the focus keeps it while it is off: the one that puts the line right is a few Tabs away. */
function LineButton({ isOff, onAsk, children }: { readonly isOff: boolean; readonly onAsk: () => void; readonly children: string }) {
  return <Button aria-disabled={isOff} data-disabled={isOff} onClick={() => (isOff ? undefined : onAsk())}>{children}</Button>;
}

const REASONS = ForcedRefusal.options.map((value) => ({ value, label: SANDBOX_TEXTS.reasons[value] }));

function NextRefusal({ sandbox: { refusesNext }, ask, isBusy }: OnDemandProps) {
  const { training } = useActions();
  const [reason, setReason] = useState<ForcedRefusal>('no-longer-there');
  const refuse = (next: ForcedRefusal | null): void => ask(() => training.refuseNext({ reason: next }));
  return (
    <fieldset className="training-act">
      <legend>{SANDBOX_TEXTS.refuse}</legend>
      <output>{refusalWaits(refusesNext)}</output>
      <div className="training-buttons">
        <Select label={SANDBOX_TEXTS.reason} w={320} data={REASONS} value={reason} allowDeselect={false} onChange={(value) => setReason(ForcedRefusal.parse(value))} />
        <Button disabled={isBusy || refusesNext === reason} onClick={() => refuse(reason)}>{SANDBOX_TEXTS.refuse}</Button>
        {refusesNext === null ? null : <Button disabled={isBusy} onClick={() => refuse(null)}>{SANDBOX_TEXTS.accept}</Button>}
      </div>
    </fieldset>
  );
}

function OtherAdministrator() {
  const { training } = useActions();
  const [told, setTold] = useState('');
  const play = async (contests: boolean): Promise<void> => {
    try {
      setTold(otherEditSentence(await training.otherEdit({ contests })));
    } catch (error) {
      setTold(trainingTroubleSentence(troubleOf(error)));
    }
  };
  return (
    <fieldset className="training-act">
      <legend>{SANDBOX_TEXTS.other}</legend>
      <output>{told}</output>
      <div className="training-buttons">
        <Button onClick={() => void play(true)}>{SANDBOX_TEXTS.contest}</Button>
        <Button onClick={() => void play(false)}>{SANDBOX_TEXTS.beside}</Button>
      </div>
    </fieldset>
  );
}
