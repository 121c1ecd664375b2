import { Alert, Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClockReport } from '#shared/manifests/by-clock.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'
import { useDismissClockReport } from '#trpc/mutations/manifests.ts'
import { manifestAndPrint } from './manifest-and-print.ts'

/** What the desk handed over by itself, until somebody has printed it or closed this. */
export const ClockNotice = () => {
  const { t } = useTranslation('manifests')
  const format = useFormat()
  const client = useTRPCClient()
  const { data } = useQuery(useTRPC().manifests.byClock.queryOptions())
  const { mutate: dismiss } = useDismissClockReport()
  const last = data?.last
  if (!last) return null
  const print = (): void => {
    dismiss()
    void manifestAndPrint(client, () => Promise.resolve({ accepted: last.made, rejected: [] }))
  }
  return (
    <Alert
      color="blue"
      role="status"
      title={t('clock.done', { at: format.moment(last.at) })}
      withCloseButton
      closeButtonLabel={t('result.dismiss')}
      onClose={() => dismiss()}
    >
      <Group gap="sm">
        <span>
          {t('clock.went', { count: shipmentsIn(last) })}{' '}
          {last.left > 0 && t('result.rejected', { count: last.left })}
        </span>
        {last.made.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={print}>
            {t('clock.print', { count: last.made.length })}
          </Button>
        )}
      </Group>
    </Alert>
  )
}

const shipmentsIn = ({ made }: ClockReport): number => made.reduce((sum, one) => sum + one.shipment_count, 0)
