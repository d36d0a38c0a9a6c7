import { useLocation } from 'react-router';

/** The secret of the link in a letter. It stands behind the `#`, which browsers tell no server. */
export const useLinkSecret = (): string => useLocation().hash.slice(1);
