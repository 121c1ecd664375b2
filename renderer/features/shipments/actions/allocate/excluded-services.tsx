import { ScrollArea, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ExcludedService } from '#shared/allocation/allocation.ts'
import styles from './allocate.module.css'
import { ServiceName } from './service-name.tsx'

type ExcludedServicesProps = {
  readonly services: readonly ExcludedService[]
  /** The most height that it takes. */
  readonly height: string
}

/** The services that were passed over, each with the reason. */
export const ExcludedServices = ({ services, height }: ExcludedServicesProps) => {
  const { t } = useTranslation('allocation')
  if (services.length === 0) return null
  return (
    <ScrollArea.Autosize
      mah={height}
      scrollbars="y"
      className={styles['framed'] ?? ''}
      viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('excluded.title') }}
    >
      <Table stickyHeader className={styles['table'] ?? ''}>
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
                <bdi>{exclusion.reason}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  )
}
