import { useTranslation } from 'react-i18next'
import { Alert } from '@mantine/core'
import type { Automation } from '#shared/transfer/schedule.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useMessages } from '#contract/use-messages.ts'
import classes from './automation.module.css'

/** What came of it the last time, and when the next is. */
export const LastExportLine = ({ automation }: { readonly automation: Automation }) => {
  const { t } = useTranslation('automation')
  const format = useFormat()
  const messages = useMessages()
  const { next_export: next, last_export: last } = automation
  const at = last ? isolate(format.moment(last.at)) : ''
  return (
    <>
      {last?.failure !== undefined && (
        <Alert color="yellow" role="status" title={t('export.failed', { at })}>
          {messages.failure(last)}
        </Alert>
      )}
      {last && last.failure === undefined && (
        <p className={classes['words']}>
          {last.shipments > 0 ? t('export.last', { at, count: last.shipments }) : t('export.nothing', { at })}{' '}
          {last.path !== undefined && <bdi dir="ltr">{last.path}</bdi>}
        </p>
      )}
      {next !== undefined && (
        <p className={classes['words']}>{t('export.next', { at: isolate(format.moment(next)) })}</p>
      )}
    </>
  )
}
