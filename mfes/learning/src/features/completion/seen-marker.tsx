import { useEffect, useEffectEvent, useRef } from 'react';

interface SeenMarkerProps {
  readonly delayMs: number;
  readonly onSeen: () => void;
}

/** Stands after a text and tells, once, when its end has been in view for long enough. */
export function SeenMarker({ delayMs, onSeen }: SeenMarkerProps) {
  const element = useRef<HTMLSpanElement>(null);
  const seen = useEffectEvent(onSeen);
  useEffect(() => {
    if (!element.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (!entry?.isIntersecting) return;
      timer = setTimeout(() => {
        observer.disconnect();
        seen();
      }, delayMs);
    });
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [delayMs]);
  return <span ref={element} aria-hidden style={{ display: 'block', height: 1 }} />;
}
