import { useMessages } from '@lyceum/i18n';
import { useEffect, useRef, useState } from 'react';
import { authorFrameAddress } from './author-frame-address.ts';
import { messages } from './text-block.messages.ts';
import classes from './text-block.module.css';

interface AuthorFrameProps {
  readonly title: string;
  readonly html: string;
}

const tallestPx = 6000;

/**
 * An author's page with its own scripts, in a frame of an opaque origin: it reaches neither this page nor the session.
 * The frame loads a document of its own, because one given as text would inherit the policy of this page, which runs no
 * scripts of authors.
 */
export function AuthorFrame({ title, html }: AuthorFrameProps) {
  const t = useMessages(messages);
  const frame = useRef<HTMLIFrameElement>(null);
  const isSent = useRef(false);
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      const told = heightIn(data);
      if (source === frame.current?.contentWindow && told !== null) setHeight(Math.min(told, tallestPx));
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  const send = () => {
    if (isSent.current) return;
    isSent.current = true;
    // An opaque origin has no name to address.
    frame.current?.contentWindow?.postMessage({ authorHtml: html }, '*');
  };
  return (
    <iframe
      ref={frame}
      className={height === 0 ? `${classes['frame']} ${classes['unseen']}` : classes['frame']}
      style={height === null ? undefined : { height }}
      title={title || t('frame')}
      src={authorFrameAddress()}
      sandbox="allow-scripts allow-popups"
      referrerPolicy="no-referrer"
      onLoad={send}
    />
  );
}

function heightIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('authorFrameHeight' in data)) return null;
  return typeof data.authorFrameHeight === 'number' && data.authorFrameHeight >= 0 ? data.authorFrameHeight : null;
}
