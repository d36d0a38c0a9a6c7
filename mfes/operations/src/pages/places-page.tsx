import { usePageTitle } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { LoadError, Loading, Page } from '@lyceum/ui';
import { PlaceCatalogue } from '../features/place-catalogue/place-catalogue.tsx';
import { usePlaces } from '../features/place-catalogue/use-places.ts';
import { messages } from './places-page.messages.ts';

export function PlacesPage() {
  const t = useMessages(messages);
  const places = usePlaces();
  usePageTitle(t('title'));
  return (
    <Page title={t('title')} subtitle={t('subtitle')} width="md">
      {places.isPending && <Loading />}
      {places.isError && <LoadError error={places.error} onRetry={() => places.refetch()} />}
      {places.isSuccess && <PlaceCatalogue places={places.data} />}
    </Page>
  );
}
