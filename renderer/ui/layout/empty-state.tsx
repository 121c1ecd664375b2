import { Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type EmptyStateProps = {
  readonly icon?: ReactNode
  readonly title: string
  /** What to do next. */
  readonly help: ReactNode
  readonly actions?: ReactNode
}

/** Says that there is nothing here, why, and what to do next. */
export const EmptyState = ({ icon, title, help, actions }: EmptyStateProps) => (
  <Stack align="center" justify="center" gap="sm" px="md" py="xl" mih="14rem" h="100%">
    <Text component="span" c="dimmed" lh={0} aria-hidden>
      {icon}
    </Text>
    <Title order={2} ta="center">
      {title}
    </Title>
    <Text c="dimmed" ta="center" maw="30rem">
      {help}
    </Text>
    {actions !== undefined && <Group justify="center">{actions}</Group>}
  </Stack>
)
