import { Table, Text } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ScrollBox } from '#ui/table/scroll-box.tsx'
import { Link } from 'wouter'
import { useMessages } from '#contract/use-messages.ts'
import { ReferenceText } from '../../parts/reference-text.tsx'
import styles from './import.module.css'
import type { ImportedLine } from './use-tracking-import.ts'

/** More than anybody reads here. */
const SHOWN = 200

const isRejected = ({ answer }: ImportedLine): boolean => answer === undefined || 'details' in answer

/** What became of every line: those that were refused first. */
export const ImportResults = ({ lines }: { readonly lines: readonly ImportedLine[] }) => {
  const { t } = useTranslation('allocation')
  const rejected = lines.filter(isRejected)
  const taken = lines.length - rejected.length
  const inOrder = [...rejected, ...lines.filter((line) => !isRejected(line))]
  return (
    <>
      <Text fw={600} role="status">
        {t('import.taken', { count: taken })}
        {rejected.length > 0 && ` ${t('import.rejected', { count: rejected.length })}`}
      </Text>
      <ScrollBox label={t('import.results')} height="50vh" framed>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('import.line')}</Table.Th>
              <Table.Th>{t('import.shipment')}</Table.Th>
              <Table.Th>{t('import.result')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {inOrder.slice(0, SHOWN).map((line) => (
              <ResultRow key={line.line} line={line} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
      {lines.length > SHOWN && (
        <Text size="sm" c="dimmed">
          {t('import.more', { count: lines.length - SHOWN })}
        </Text>
      )}
    </>
  )
}

const ResultRow = ({ line: { line, event, answer } }: { readonly line: ImportedLine }) => {
  const { t } = useTranslation(['allocation', 'states'])
  const { refusal } = useMessages()
  const { tracking_reference: tracking, shipment_reference: own } = event
  const named = [tracking, own].find((one) => typeof one === 'string')
  const isTaken = answer !== undefined && !('details' in answer)
  return (
    <Table.Tr>
      <Table.Td className={styles['line']}>{line}</Table.Td>
      <Table.Td>
        {answer?.shipment_reference === undefined ? (
          <bdi dir="ltr">{named}</bdi>
        ) : (
          <Link href={`/shipments/${answer.shipment_reference}`} className={styles['link'] ?? ''}>
            <ReferenceText reference={answer.shipment_reference} short />
          </Link>
        )}
      </Table.Td>
      <Table.Td>
        <span className={styles['result']} data-taken={isTaken || undefined}>
          {isTaken ? <IconCircleCheck size={16} aria-hidden /> : <IconAlertCircle size={16} aria-hidden />}
          {isTaken && t('import.isNow', { state: t(`${answer.state}.label`, { ns: 'states' }) })}
          {answer === undefined && t('import.failed')}
          {answer !== undefined && 'details' in answer && <bdi>{refusal(answer)}</bdi>}
        </span>
      </Table.Td>
    </Table.Tr>
  )
}
