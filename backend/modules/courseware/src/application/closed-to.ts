import { Problem } from '@lyceum/platform';
import type { AccessRefusal } from './ports.ts';

/** The refusal to open a course run, in the shape Open edX's clients read. */
export function closedTo({ code, developerMessage, userMessage }: AccessRefusal): Problem {
  const status = code === 'authentication_required' ? 401 : 403;
  const detail = userMessage || developerMessage;
  return new Problem({ status, code, detail, body: { developer_message: developerMessage } });
}
