import { Alert, Button, Group } from '@mantine/core'
import { IconDatabaseExport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import { useMessages } from '#contract/use-messages.ts'
import type { BackupStatus } from '#shared/backups/backup-requests.ts'
import { useTRPC } from '#trpc/client.ts'
import { useCreateBackup } from '#trpc/mutations/backups.ts'
import { Card } from '#ui/layout/card.tsx'
import classes from '../settings-page.module.css'
import { ArchiveCard } from './archive-card.tsx'
import { BackupList } from './backup-list.tsx'
import own from './backup.module.css'
import { PlacesCard } from './places-card.tsx'

/** The desk backs itself up at any time. */
const READ_EVERY_MILLISECONDS = 10_000

/** Copies of the desk from earlier moments: when the last was made, where they go, and the way back to one. */
export const BackupSection = () => {
  const trpc = useTRPC()
  const { data: status } = useQuery({
    ...trpc.backups.status.queryOptions(),
    refetchInterval: READ_EVERY_MILLISECONDS,
  })
  return (
    <div className={classes['column']}>
      <div className={classes['cards']}>
        <div className={classes['column']}>
          {status && <LastCard status={status} />}
          <ArchiveCard />
        </div>
        {status && <PlacesCard status={status} />}
      </div>
      <BackupList />
    </div>
  )
}

const LastCard = ({ status }: { readonly status: BackupStatus }) => {
  const { t } = useTranslation('backups')
  const format = useFormat()
  const messages = useMessages()
  const { mutate: create, isPending, error } = useCreateBackup()
  const { last, failure } = status
  return (
    <Card title={t('last.title')}>
      <p className={own['words']}>{t('last.help')}</p>
      {failure && (
        <Alert color="red" role="status" title={t('last.failed')}>
          {messages.failure({ sentences: failure })}
        </Alert>
      )}
      <dl className={classes['facts']}>
        <dt>{t('last.at')}</dt>
        <dd>{last ? isolate(format.moment(last.at)) : t('last.none')}</dd>
        {last && <dt>{t('last.holds')}</dt>}
        {last && <dd>{t('last.shipments', { count: last.rows.shipments })}</dd>}
        {last && last.documents_missing > 0 && <dt>{t('last.missing')}</dt>}
        {last && last.documents_missing > 0 && (
          <dd>{t('last.documents', { count: last.documents_missing })}</dd>
        )}
        <dt>{t('last.room')}</dt>
        <dd>{t('last.taken', { taken: status.taken, allowed: status.allowed })}</dd>
      </dl>
      <Group>
        <Button
          leftSection={<IconDatabaseExport size={16} aria-hidden />}
          loading={isPending}
          onClick={() => create()}
        >
          {t('last.now')}
        </Button>
      </Group>
      {error && !failure && <RefusalAlert error={error} title={t('last.failed')} />}
    </Card>
  )
}
