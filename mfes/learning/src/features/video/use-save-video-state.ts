import { saveVideoState } from '@lyceum/contracts/courseware';
import { call } from '@lyceum/sdk';
import { useCallback } from 'react';

interface VideoState {
  readonly saved_video_position?: number;
  readonly speed?: number;
  readonly transcript_language?: string;
}

/** Keeps where and how the learner watches. A failure costs a place in a video, so it is not shown. */
export function useSaveVideoState(courseRunKey: string, usageKey: string): (state: VideoState) => void {
  return useCallback(
    (state) => {
      call(saveVideoState, { params: { courseRunKey, usageKey }, body: { ...state } }).catch((error: unknown) =>
        console.warn('The place in the video is not remembered:', error),
      );
    },
    [courseRunKey, usageKey],
  );
}
