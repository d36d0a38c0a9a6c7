import { useEffect, useState } from 'react';

/** Counts the seconds down that the server asked to wait; starts anew with each answer of the server. */
export function useWait(seconds: number, since: string | null): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    setLeft(seconds);
    if (seconds <= 0) return;
    const end = Date.now() + seconds * 1000;
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000))), 1000);
    return () => clearInterval(timer);
  }, [seconds, since]);
  return left;
}
