import { create } from 'zustand';

const useAnnouncements = create<{ readonly text: string }>(() => ({ text: '' }));

/** Has screen readers say a text that has just come, without moving the focus (RGAA 7.5); gives what forgets it, so that it may be said again. */
export function announce(text: string): () => void {
  useAnnouncements.setState({ text });
  return () => useAnnouncements.setState((now) => (now.text === text ? { text: '' } : now));
}

/** What is to be said now. */
export function useAnnounced(): string {
  return useAnnouncements(({ text }) => text);
}
