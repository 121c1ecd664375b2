import { Alert, List, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { ActionReport } from '../run/action-report.tsx'
import { useRefusalText } from '../run/use-refusal-text.ts'
import type { Selected } from '../run/use-selected.ts'
import type { Outcome } from '../run/bulk-operation.ts'
import { AllocatedResult } from './allocated-result.tsx'
import { ExcludedServices } from './excluded-services.tsx'
import type { AllocatedSoFar, ServiceTally } from './tally.ts'

type AllocateReportProps = {
  readonly outcomes: readonly Outcome[]
  readonly references: readonly string[]
  readonly selected: readonly Selected[]
  readonly allocated: AllocatedSoFar
}

/** What came of allocating: all of it for one shipment, for many how many each service took, and who was refused. */
export const AllocateReport = ({ outcomes, references, selected, allocated }: AllocateReportProps) => {
  const { t } = useTranslation('allocation')
  const sayWhy = useRefusalText('allocate')
  const { last, tally } = allocated
  if (references.length === 1 && last !== undefined) {
    if ('price' in last) return <AllocatedResult result={last} />
    return (
      <>
        <Alert
          color="red"
          variant="light"
          role="alert"
          icon={<IconAlertCircle />}
          title={last.excluded_services.length > 0 ? t('none.title') : t('none.refused')}
        >
          {last.excluded_services.length > 0 ? t('none.help') : sayWhy(last, selected[0]?.state)}
        </Alert>
        <ExcludedServices services={last.excluded_services} height="50vh" />
      </>
    )
  }
  return (
    <>
      <ActionReport
        outcomes={outcomes}
        total={references.length}
        selected={selected}
        sayDone={(count) => t('done', { count })}
        sayWhy={sayWhy}
      />
      <Tally tally={tally} />
    </>
  )
}

const Tally = ({ tally }: { readonly tally: readonly ServiceTally[] }) => {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  if (tally.length === 0) return null
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('tally.title')}
      </Text>
      <List listStyleType="none" ps={0} spacing={2}>
        {tally.map(({ carrier, currency, shipments, net }) => (
          <List.Item key={`${carrier.service_reference} ${currency}`}>
            {t('tally.line', {
              count: shipments,
              service: isolate(`${carrier.service_name ?? ''} (${carrier.name ?? ''})`),
              net: format.money({ amount: net, currency }),
            })}
          </List.Item>
        ))}
      </List>
    </div>
  )
}
