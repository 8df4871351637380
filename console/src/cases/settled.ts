import { useEffect, useState } from 'react';

/** A value once it has not changed for a moment. What says the same is the same, and waits for nothing. */
export function useSettled<T>(value: T, milliseconds: number, isSame: (one: T, other: T) => boolean = Object.is): T {
  const [settled, setSettled] = useState(value);
  const isSettled = isSame(settled, value);
  useEffect(() => {
    if (isSettled) return;
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, isSettled, milliseconds]);
  return settled;
}
