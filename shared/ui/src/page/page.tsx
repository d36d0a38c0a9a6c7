import { Container, Group, type MantineSize, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface PageProps {
  readonly title: ReactNode;
  /** One line under the title. */
  readonly subtitle?: ReactNode;
  /** Where the page is: usually `Breadcrumbs`. */
  readonly above?: ReactNode;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  /** How wide the content may grow: `sm` for forms, `lg` for lists, `md` for reading. */
  readonly width?: MantineSize;
  readonly children: ReactNode;
}

/** The frame of an ordinary page: title, what can be done, content. The only `h1` of the page is here. */
export function Page({ title, subtitle, above, actions, width = 'lg', children }: PageProps) {
  return (
    <Container size={width} py={{ base: 'lg', sm: 'xl' }} w="100%">
      <Stack gap="lg">
        <Stack gap={6}>
          {above}
          <Group justify="space-between" align="flex-end" gap="md">
            <PageTitle>{title}</PageTitle>
            {actions && <Group gap="sm">{actions}</Group>}
          </Group>
          {subtitle && (
            <Text c="dimmed" component="div" maw="70ch">
              {subtitle}
            </Text>
          )}
        </Stack>
        {children}
      </Stack>
    </Container>
  );
}

/** The page's name, for pages with a frame of their own. Focus comes here after a navigation. */
export function PageTitle({ children }: { readonly children: ReactNode }) {
  return (
    <Title order={1} tabIndex={-1} data-page-title className="lyceum-page-title">
      {children}
    </Title>
  );
}
