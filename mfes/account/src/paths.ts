/** Open edX's account address, so that links of its clients lead here. */
export const accountPath = '/account';
