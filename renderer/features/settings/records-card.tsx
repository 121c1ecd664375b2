import { Alert, Button, Group, Text } from '@mantine/core'
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AuditVerification } from '#shared/audit/verification.ts'
import { useTRPC } from '#trpc/client.ts'
import { Card } from '#ui/layout/card.tsx'

const Answer = ({ ok, entries, broken_at: entry }: AuditVerification) => {
  const { t } = useTranslation('settings')
  if (ok) {
    return (
      <Alert color="green" icon={<IconShieldCheck />} role="status">
        {t('records.ok', { count: entries })}
      </Alert>
    )
  }
  return (
    <Alert color="red" icon={<IconShieldX />} role="alert">
      {entry === undefined ? t('records.brokenSomewhere') : t('records.broken', { entry })}
    </Alert>
  )
}

/** Walks along the records of everything that was done, when somebody wants to know whether they hold. */
export const RecordsCard = () => {
  const { t } = useTranslation('settings')
  const trpc = useTRPC()
  const { data, isFetching, isError, refetch } = useQuery(
    trpc.audit.verify.queryOptions(undefined, { enabled: false, gcTime: 0 }),
  )
  return (
    <Card title={t('records.title')}>
      <Text c="dimmed">{t('records.help')}</Text>
      <Group>
        <Button loading={isFetching} onClick={() => void refetch()}>
          {t('records.check')}
        </Button>
        <Text c="dimmed" role="status">
          {isFetching ? t('records.checking') : ''}
        </Text>
      </Group>
      {isError && !isFetching && (
        <Alert color="red" role="alert">
          {t('records.failed')}
        </Alert>
      )}
      {data && !isFetching && <Answer {...data} />}
    </Card>
  )
}
