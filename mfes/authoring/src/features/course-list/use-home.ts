import { getHome } from '@lyceum/contracts/studio';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

/** What the author may do on the home page. */
export const useHome = () => useQuery(queryOptionsOf(getHome, {}));
