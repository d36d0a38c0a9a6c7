import { startImport } from '@lyceum/contracts/content';
import { upload } from '@lyceum/sdk';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';

interface Archive {
  readonly file: File;
  /** The course run to import into; null for the archive's own. */
  readonly courseRun: string | null;
}

/** Sends an archive; `sent` is 0 to 1. Answers the import that the server begins with it. */
export function useStartImport() {
  const [sent, setSent] = useState(0);
  const leaving = useRef<AbortController | null>(null);
  const send = useMutation({
    mutationFn: ({ file, courseRun }: Archive) => {
      setSent(0);
      leaving.current = new AbortController();
      return upload(
        startImport,
        { query: courseRun ? { course_run: courseRun } : {}, form: { file } },
        { signal: leaving.current.signal, onProgress: setSent },
      );
    },
  });
  const cancel = () => {
    leaving.current?.abort();
    send.reset();
  };
  return { ...send, sent, cancel };
}
