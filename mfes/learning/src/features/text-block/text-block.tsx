import { AuthorHtml } from '@lyceum/ui';
import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router';
import { appPathIn } from '../../paths.ts';
import { AuthorFrame } from './author-frame.tsx';
import classes from './text-block.module.css';

interface TextBlockProps {
  readonly title: string;
  readonly html: string;
  /** The author's original where it needs its own scripts or styles. */
  readonly framedHtml: string | null;
}

/** What an author wrote. Where it needs its own scripts it stands in a frame that cannot reach the page or the session. */
export function TextBlock({ title, html, framedHtml }: TextBlockProps) {
  const navigate = useNavigate();
  if (framedHtml !== null) return <AuthorFrame title={title} html={framedHtml} />;
  const follow = (event: MouseEvent<HTMLDivElement>) => {
    const path = isPlainClick(event) ? pathOfLink(event.target) : null;
    if (path === null) return;
    event.preventDefault();
    navigate(path);
  };
  return (
    <div onClick={follow} className={classes['text']}>
      <AuthorHtml html={html} />
    </div>
  );
}

/** Links between parts of the course change the page without loading it anew. */
function pathOfLink(target: EventTarget): string | null {
  const link = target instanceof Element ? target.closest('a') : null;
  if (
    !link ||
    link.target === '_blank' ||
    link.origin !== location.origin ||
    link.getAttribute('href')?.startsWith('#')
  )
    return null;
  return appPathIn(link.href);
}

const isPlainClick = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
