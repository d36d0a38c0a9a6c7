import * as federation from '@lyceum/contracts/federation';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

/** Where the apps of the site meet, as they are served now. */
export const usePlaces = () => useQuery(queryOptionsOf(federation.listPlaces, {}));
