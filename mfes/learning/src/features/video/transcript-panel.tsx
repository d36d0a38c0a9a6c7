import { useMessages } from '@lyceum/i18n';
import { LoadError, Loading, Text, UnstyledButton } from '@lyceum/ui';
import { useEffect, useRef } from 'react';
import { clockText, cueAt, cuesOf } from './transcript.ts';
import { useTranscript } from './use-transcript.ts';
import { messages } from './video.messages.ts';
import classes from './video.module.css';

interface TranscriptPanelProps {
  readonly courseKey: string;
  readonly usageKey: string;
  readonly language: string;
  readonly seconds: number;
  readonly onSeek: (seconds: number) => void;
}

/** The words of the video. The line being spoken is marked and kept in view; each line leads to its moment. */
export function TranscriptPanel({ courseKey, usageKey, language, seconds, onSeek }: TranscriptPanelProps) {
  const t = useMessages(messages);
  const transcript = useTranscript({ courseRunKey: courseKey, usageKey, language });
  const list = useRef<HTMLOListElement>(null);
  const cues = transcript.data ? cuesOf(transcript.data) : [];
  const current = cueAt(cues, seconds);
  useEffect(() => keepInView(list.current, current), [current]);
  if (transcript.isPending) return <Loading />;
  if (transcript.isError)
    return <LoadError error={transcript.error} title={t('transcriptFailed')} onRetry={transcript.refetch} />;
  if (cues.length === 0) return <Text c="dimmed">{t('transcriptEmpty')}</Text>;
  return (
    <ol ref={list} className={classes['cues']} lang={language} dir="auto" aria-label={t('transcriptHelp')} tabIndex={0}>
      {cues.map((cue, index) => (
        <li key={cue.start}>
          <UnstyledButton
            className={classes['cue']}
            aria-current={index === current ? 'true' : undefined}
            onClick={() => onSeek(cue.start)}
          >
            <span className={classes['cueTime']}>{clockText(cue.start)}</span>
            <span>{cue.text}</span>
          </UnstyledButton>
        </li>
      ))}
    </ol>
  );
}

/** Scrolls the list only, never the page; not while the learner reads in it. */
function keepInView(list: HTMLElement | null, index: number): void {
  const line = list?.children[index];
  if (!list || !(line instanceof HTMLElement) || list.matches(':hover, :focus-within')) return;
  list.scrollTop = line.offsetTop - list.offsetTop - list.clientHeight / 3;
}
