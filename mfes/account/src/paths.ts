/** Open edX's account address, so that links of its clients lead here. */
export const accountPath = '/account';
/** The shell's page for those who forgot their password. */
export const forgottenPath = '/reset';
