import { Alert, Button, Group, Progress, Text, TextInput } from '@mantine/core'
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { printedHead } from '#shared/audit/audit-head.ts'
import type { AuditVerification } from '#shared/audit/verification.ts'
import { Card } from '#ui/layout/card.tsx'
import { useVerification } from './use-verification.ts'
import { VerifiedParts } from './verified-parts.tsx'

const Answer = ({ ok, entries, broken_at: entry, parts, head }: AuditVerification) => {
  const { t } = useTranslation('settings')
  const wrong = entry === undefined ? t('records.brokenSomewhere') : t('records.broken', { entry })
  return (
    <>
      <Alert
        color={ok ? 'green' : 'red'}
        icon={ok ? <IconShieldCheck /> : <IconShieldX />}
        role={ok ? 'status' : 'alert'}
      >
        {ok ? t('records.ok', { count: entries }) : wrong}
      </Alert>
      <VerifiedParts parts={parts} />
      {head && <Text size="sm">{t('records.now', { head: printedHead(head) })}</Text>}
    </>
  )
}

/** Looks whether everything that the desk holds is as its history says, when somebody wants to know. */
export const RecordsCard = () => {
  const { t } = useTranslation('settings')
  const { isRunning, hasFailed, progress, answer, verify, stop } = useVerification()
  const [head, setHead] = useState('')
  const { done, total } = progress ?? { done: 0, total: 0 }
  return (
    <Card title={t('records.title')}>
      <Text c="dimmed">{t('records.help')}</Text>
      <TextInput
        description={t('records.headHint')}
        label={t('records.head')}
        maw={360}
        onChange={(event) => setHead(event.currentTarget.value)}
        placeholder="1234:8f3a5b6c7d8e9f01"
        value={head}
      />
      <Group>
        <Button loading={isRunning} onClick={() => void verify(head)}>
          {t('records.check')}
        </Button>
        {isRunning && (
          <Button onClick={stop} variant="default">
            {t('records.stop')}
          </Button>
        )}
        <Text c="dimmed" role="status">
          {isRunning ? t('records.checking') : ''}
        </Text>
      </Group>
      {isRunning && total > 0 && <Progress aria-label={t('records.checking')} value={(100 * done) / total} />}
      {hasFailed && (
        <Alert color="red" role="alert">
          {t('records.failed')}
        </Alert>
      )}
      {answer && <Answer {...answer} />}
    </Card>
  )
}
