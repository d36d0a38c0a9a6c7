import { Problem, tooManyRequests } from '@lyceum/platform';

export const tooManyLetters = (retryAfterSeconds: number): Problem =>
  tooManyRequests(retryAfterSeconds, 'This was asked for several times. Look at your mail, or try again later.');

export const throttled = (retryAfterSeconds: number): Problem =>
  tooManyRequests(retryAfterSeconds, 'There were too many requests from your network. Try again later.');

/** 403 is what Open edX's clients take for "already asked". */
export const alreadyAsked = (retryAfterSeconds: number): Problem => {
  const { message: detail, headers } = tooManyLetters(retryAfterSeconds);
  return new Problem({
    status: 403,
    code: 'forbidden-request',
    detail,
    body: { success: false, value: detail },
    headers,
  });
};

export const linkOver = (): Problem =>
  new Problem({
    status: 410,
    code: 'link_over',
    detail: 'This link was used before, is too old, or was replaced by a newer one. Ask for another letter.',
  });
