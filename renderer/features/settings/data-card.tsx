import { Alert, Button, Group, Text } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTRPC } from '#trpc/client.ts'
import { useOpenDataFolder } from '#trpc/mutations/settings.ts'
import { Card } from '#ui/layout/card.tsx'
import classes from './settings-page.module.css'

/** Where everything that the desk knows lies. */
export const DataCard = () => {
  const { t } = useTranslation('settings')
  const trpc = useTRPC()
  const { data: about } = useQuery(trpc.desk.about.queryOptions())
  const { mutate: open, isError } = useOpenDataFolder()
  return (
    <Card title={t('data.title')}>
      <Text c="dimmed">{t('data.help')}</Text>
      {about && (
        <dl className={classes['facts']}>
          <dt>{t('data.folder')}</dt>
          <dd>
            <bdi dir="ltr">{about.data_folder}</bdi>
          </dd>
          <dt>{t('data.shipments')}</dt>
          <dd>{t('data.count', { count: about.shipments })}</dd>
          <dt>{t('data.size')}</dt>
          <dd>{t('data.bytes', { value: about.database_size })}</dd>
        </dl>
      )}
      <Group>
        <Button leftSection={<IconFolderOpen size={16} aria-hidden />} onClick={() => open()}>
          {t('data.open')}
        </Button>
      </Group>
      {isError && (
        <Alert color="red" role="alert">
          {t('data.openFailed')}
        </Alert>
      )}
    </Card>
  )
}
