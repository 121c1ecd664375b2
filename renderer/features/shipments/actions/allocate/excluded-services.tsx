import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ScrollBox } from '#ui/table/scroll-box.tsx'
import type { ExcludedService } from '#shared/allocation/allocation.ts'
import { useMessages } from '#contract/use-messages.ts'
import { ServiceName } from './service-name.tsx'

type ExcludedServicesProps = {
  readonly services: readonly ExcludedService[]
  /** The most height that it takes. */
  readonly height: string
}

/** The services that were passed over, each with the reason. */
export const ExcludedServices = ({ services, height }: ExcludedServicesProps) => {
  const { t } = useTranslation('allocation')
  const { sentence } = useMessages()
  if (services.length === 0) return null
  return (
    <ScrollBox label={t('excluded.title')} height={height} framed>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('excluded.service')}</Table.Th>
            <Table.Th>{t('excluded.kind')}</Table.Th>
            <Table.Th>{t('excluded.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {services.map(({ carrier, exclusion }) => (
            <Table.Tr key={carrier.service_reference ?? exclusion.reason}>
              <Table.Td>
                <ServiceName carrier={carrier} />
              </Table.Td>
              <Table.Td>{t(`exclusion.${exclusion.code}`)}</Table.Td>
              <Table.Td>
                <bdi>{sentence(exclusion.sentence)}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollBox>
  )
}
