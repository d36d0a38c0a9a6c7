import { getTranscript } from '@lyceum/contracts/courseware';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

interface TranscriptOf {
  readonly courseRunKey: string;
  readonly usageKey: string;
  readonly language: string;
}

/** The words of a video with their times. They do not change while one watches. */
export const useTranscript = ({ language, ...block }: TranscriptOf) =>
  useQuery({
    ...queryOptionsOf(getTranscript, { params: { ...block, language } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
