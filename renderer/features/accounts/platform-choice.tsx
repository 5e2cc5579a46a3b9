import { NativeSelect } from '@mantine/core';
import type { Platform } from '../../../domain/platforms/platform.ts';
import { ACCOUNTS_TEXTS } from '../../../texts/accounts/accounts.ts';

interface PlatformChoiceProps {
  readonly platforms: readonly Platform[];
  readonly id: string;
  readonly onChoose: (id: string) => void;
}

/** On which platform accounts are looked at, where a school has two. */
export function PlatformChoice({ platforms, id, onChoose }: PlatformChoiceProps) {
  if (platforms.length < 2) return null;
  return (
    <NativeSelect
      aria-label={ACCOUNTS_TEXTS.platform} value={id} data={platforms.map((one) => ({ value: one.id, label: one.name }))}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    />
  );
}
