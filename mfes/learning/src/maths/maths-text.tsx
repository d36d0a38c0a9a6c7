import { hasMaths, MathsContext } from '@lyceum/ui';
import { use, useEffect, useRef } from 'react';

/** Text that may hold formulas. The engine rewrites what is inside the span, so nothing else of React's stands in it. */
export function MathsText({ text }: { readonly text: string }) {
  return hasMaths(text) ? <TypesetText key={text} text={text} /> : text;
}

function TypesetText({ text }: { readonly text: string }) {
  const element = useRef<HTMLSpanElement>(null);
  const typeset = use(MathsContext);
  useEffect(() => {
    if (!element.current || !typeset) return;
    const leaving = new AbortController();
    typeset(element.current, leaving.signal).catch((error: unknown) => {
      if (!leaving.signal.aborted) console.error('A formula stays as its source', error);
    });
    return () => leaving.abort();
  }, [typeset]);
  return <span ref={element}>{text}</span>;
}
