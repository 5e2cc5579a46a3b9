import { useEffect, useState } from 'react';

const EVERY_MS = 30_000;

/** The present instant, ISO 8601, refreshed twice a minute. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
