import { use, useEffect, useLayoutEffect, useRef } from 'react';
import { hasMaths, MathsContext } from './maths.ts';
import { sanitise } from './sanitise.ts';

interface AuthorHtmlProps {
  readonly html: string;
  /** In the line of a text (a label, a choice) rather than as blocks. */
  readonly isInline?: boolean;
  readonly lang?: string;
  readonly className?: string;
  readonly id?: string;
}

/** The one component that draws what authors wrote: cleaned, in the product's typography, with its formulas set. */
export function AuthorHtml({ html, isInline = false, lang, className, id }: AuthorHtmlProps) {
  const place = useRef<HTMLDivElement & HTMLSpanElement>(null);
  const typeset = use(MathsContext);
  useLayoutEffect(() => {
    place.current?.replaceChildren(sanitise(html));
    for (const table of place.current?.querySelectorAll('table') ?? []) letScroll(table);
  }, [html]);
  useEffect(() => {
    const element = place.current;
    if (!element || !typeset || !hasMaths(html)) return;
    const leaving = new AbortController();
    typeset(element, leaving.signal).catch((error: unknown) => {
      if (!leaving.signal.aborted) console.error('Formulas could not be set', error);
    });
    return () => leaving.abort();
  }, [html, typeset]);
  const Element = isInline ? 'span' : 'div';
  const classes = ['lyceum-author-html', isInline && 'lyceum-author-html-inline', className].filter(Boolean).join(' ');
  // Courses are written in other languages than the page around them.
  return <Element ref={place} dir="auto" className={classes} {...(lang && { lang })} {...(id && { id })} />;
}

/** A table too wide for the page scrolls inside itself; by keyboard too. */
function letScroll(table: HTMLTableElement): void {
  if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
}
