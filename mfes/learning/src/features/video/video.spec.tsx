import { getTranscript, saveVideoState } from '@lyceum/contracts/courseware';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { blockKey, courseKey } from '../../testing/a-course.ts';
import { aVideo } from '../../testing/a-unit.ts';
import { answers, refuses, useLearningServer } from '../../testing/learning-server.ts';
import { usePlayableMedia } from '../../testing/playable-media.ts';
import { renderPage, usePage } from '../../testing/render-page.tsx';
import { Video } from './video.tsx';

useLearningServer();
usePage();
usePlayableMedia();

const english = { language: 'en', captions_url: '/en.vtt', download_url: '/en.srt' };
const spanish = { language: 'es', captions_url: '/es.vtt', download_url: '/es.srt' };
const words = { start: [0, 4000, 8000], end: [3000, 7000, 9000], text: ['First', 'Second', 'Third'] };

async function show(changes: Parameters<typeof aVideo>[0] = {}) {
  const watched = vi.fn();
  const saved = answers(saveVideoState, { success: true });
  const { unmount: leave } = renderPage(
    <Video
      courseKey={courseKey}
      usageKey={blockKey('video', 'v')}
      title="Waves"
      video={aVideo({ sources: [{ url: '/v.mp4', media_type: 'video/mp4' }], transcripts: [english], ...changes })}
      isWatched={false}
      shareToWatch={0.95}
      onWatched={watched}
    />,
  );
  const media = await waitFor(() => {
    const found = document.querySelector('video');
    if (!found) throw new Error('The player is not there yet');
    return found;
  });
  return { media, watched, saved, leave };
}

/** jsdom plays nothing: a spec moves the hand of the clock. */
function playTo(media: HTMLMediaElement, seconds: number) {
  media.currentTime = seconds;
  fireEvent.timeUpdate(media);
}

describe('a video', () => {
  it('marks the line of the transcript that is spoken', async () => {
    answers(getTranscript, words);
    const { media } = await show();
    await screen.findByRole('button', { name: /First/ });
    playTo(media, 5);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /Second/ }).getAttribute('aria-current')).toBe('true'),
    );
    expect(screen.getByRole('button', { name: /First/ }).getAttribute('aria-current')).toBeNull();
  });

  it('plays from the line that is chosen', async () => {
    answers(getTranscript, words);
    const { media } = await show();
    await userEvent.click(await screen.findByRole('button', { name: /Third/ }));
    expect(media.currentTime).toBe(8);
  });

  it('shows the transcript in another language and remembers it', async () => {
    answers(getTranscript, words);
    const { saved } = await show({ transcripts: [english, spanish] });
    await screen.findByRole('button', { name: /First/ });
    answers(getTranscript, { ...words, text: ['Primero', 'Segundo', 'Tercero'] });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Language of the transcript' }), 'español');
    expect(await screen.findByRole('button', { name: /Primero/ })).toBeTruthy();
    await waitFor(() => expect(saved).toContainEqual({ transcript_language: 'es' }));
  });

  it('counts as watched once, near its end', async () => {
    answers(getTranscript, words);
    const { media, watched } = await show();
    playTo(media, 90);
    expect(watched).not.toHaveBeenCalled();
    playTo(media, 96);
    playTo(media, 97);
    expect(watched).toHaveBeenCalledTimes(1);
  });

  it('goes on where the learner left off', async () => {
    answers(getTranscript, words);
    const { media } = await show({ saved: { position_seconds: 42, speed: 1.5, language: null } });
    fireEvent.loadedMetadata(media);
    expect(media.currentTime).toBe(42);
    expect(media.playbackRate).toBe(1.5);
  });

  it('keeps the place when the learner pauses', async () => {
    answers(getTranscript, words);
    const { media, saved } = await show();
    playTo(media, 9);
    fireEvent.pause(media);
    await waitFor(() => expect(saved).toContainEqual({ saved_video_position: 9 }));
  });

  it('keeps the place now and then while it plays', async () => {
    answers(getTranscript, words);
    const { media, saved } = await show();
    playTo(media, 14);
    playTo(media, 16);
    await waitFor(() => expect(saved).toContainEqual({ saved_video_position: 16 }));
    expect(saved).not.toContainEqual({ saved_video_position: 14 });
  });

  it('keeps the place when the learner turns the page', async () => {
    answers(getTranscript, words);
    const { media, saved, leave } = await show();
    playTo(media, 7);
    leave();
    await waitFor(() => expect(saved).toContainEqual({ saved_video_position: 7 }));
  });

  it('says so when it cannot be played', async () => {
    answers(getTranscript, words);
    const { media } = await show();
    fireEvent.error(media);
    expect(await screen.findByText('This video cannot be played')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('stays usable when the transcript cannot be had', async () => {
    refuses(getTranscript, 'transcript_not_found');
    await show();
    expect(await screen.findByText('The transcript could not be loaded')).toBeTruthy();
  });

  it('offers what may be kept', async () => {
    answers(getTranscript, words);
    await show({ download_url: '/v.mp4', handout_url: '/h.pdf' });
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/v.mp4', '/en.srt', '/h.pdf']);
  });
});
