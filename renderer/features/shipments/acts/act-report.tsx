import { List, ScrollArea, Stack, Table, Text } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '../../../../shared/api-error.ts'
import type { ShipmentState } from '../../../../shared/shipments/shipment-state.ts'
import { ReferenceText } from '../parts/reference-text.tsx'
import styles from './acts.module.css'
import type { Outcome } from './run-each.ts'
import type { Selected } from './use-selected.ts'

type ActReportProps = {
  readonly outcomes: readonly Outcome[]
  readonly total: number
  readonly selected: readonly Selected[]
  readonly sayDone: (count: number) => string
  readonly sayWhy: (error: ApiError, state: ShipmentState | undefined) => string
}

const good = <IconCircleCheck size={18} className={styles['good']} aria-hidden />
const plain = <IconInfoCircle size={18} className={styles['plain']} aria-hidden />
const bad = <IconAlertCircle size={18} className={styles['bad']} aria-hidden />

/** What was done, what was refused and why, and what was not tried. */
export const ActReport = ({ outcomes, total, selected, sayDone, sayWhy }: ActReportProps) => {
  const { t } = useTranslation('shipment')
  const done = outcomes.filter(({ kind }) => kind === 'done').length
  const unchanged = outcomes.filter(({ kind }) => kind === 'unchanged').length
  const refused = outcomes.filter((outcome) => outcome.kind === 'refused')
  const untried = total - outcomes.length
  const known = new Map(selected.map((shipment) => [shipment.reference, shipment]))
  return (
    <Stack gap="sm" aria-live="polite">
      <List spacing={4} center ps={0}>
        {done > 0 && <List.Item icon={good}>{sayDone(done)}</List.Item>}
        {unchanged > 0 && <List.Item icon={plain}>{t('run.unchanged', { count: unchanged })}</List.Item>}
        {refused.length > 0 && (
          <List.Item icon={bad}>{t('run.refused', { count: refused.length })}</List.Item>
        )}
        {untried > 0 && <List.Item icon={plain}>{t('run.untried', { count: untried })}</List.Item>}
      </List>
      {refused.length > 0 && (
        <ScrollArea.Autosize
          mah="40vh"
          scrollbars="y"
          className={styles['refused'] ?? ''}
          viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('run.refusedList') }}
        >
          <Table stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('run.shipment')}</Table.Th>
                <Table.Th>{t('run.why')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {refused.map(({ reference, error }) => (
                <Table.Tr key={reference}>
                  <Table.Td className={styles['name']}>
                    <ReferenceText reference={reference} short />
                    <Text size="xs" c="dimmed">
                      <bdi>{known.get(reference)?.customReference}</bdi>
                    </Text>
                  </Table.Td>
                  <Table.Td>{sayWhy(error, known.get(reference)?.state)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
    </Stack>
  )
}
