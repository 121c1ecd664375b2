import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAdjustments } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useTRPC } from '#trpc/client.ts'
import { useUpdateSettings } from '#trpc/mutations/settings.ts'

/** Asks once for what no order file says, until it is set or waved away. */
export const AskDefaults = () => {
  const { t } = useTranslation('shipments')
  const { data: settings } = useQuery(useTRPC().settings.get.queryOptions())
  const { mutate: change } = useUpdateSettings()
  if (!settings?.asks_desk_defaults || Object.keys(settings.desk_defaults).length > 0) return null
  return (
    <Alert
      icon={<IconAdjustments size={18} aria-hidden />}
      title={t('askDefaults.title')}
      maw="36rem"
      mx="auto"
    >
      <Text mb="sm">{t('askDefaults.help')}</Text>
      <Group>
        <Button component={Link} href="/settings/defaults">
          {t('askDefaults.set')}
        </Button>
        <Button variant="subtle" onClick={() => change({ asks_desk_defaults: false })}>
          {t('askDefaults.later')}
        </Button>
      </Group>
    </Alert>
  )
}
