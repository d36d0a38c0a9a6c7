import { usePageTitle } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { Container, IconSearch, PageTitle, Stack, Text, TextInput, useDebouncedCallback } from '@lyceum/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { messages } from './catalogue.messages.ts';
import { CourseGrid } from './course-grid.tsx';

/** All course runs one may enroll in. What is searched for is in the address. */
export function CataloguePage() {
  const t = useMessages(messages);
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get('search') ?? '';
  const page = Math.max(1, Number(parameters.get('page')) || 1);
  const [typed, setTyped] = useState(search);
  usePageTitle(t('title'));
  const find = (text: string) => setParameters(text ? { search: text } : {}, { replace: true });
  const findSoon = useDebouncedCallback(find, 250);
  return (
    <>
      <div className="shell-hero">
        <Container size="lg" w="100%">
          <Stack gap="md">
            <PageTitle>{t('headline')}</PageTitle>
            <Text maw="60ch">{t('intro')}</Text>
            <TextInput
              type="search"
              size="md"
              maw={520}
              aria-label={t('search')}
              placeholder={t('searchHint')}
              leftSection={<IconSearch size={18} aria-hidden />}
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                findSoon(event.currentTarget.value.trim());
              }}
            />
          </Stack>
        </Container>
      </div>
      <Container size="lg" py="xl" w="100%">
        <CourseGrid
          search={search}
          page={page}
          onPage={(next) => setParameters({ ...(search && { search }), page: String(next) })}
          onClear={() => {
            setTyped('');
            find('');
          }}
        />
      </Container>
    </>
  );
}
