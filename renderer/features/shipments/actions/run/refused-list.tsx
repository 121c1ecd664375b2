import { Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ScrollBox } from '#ui/table/scroll-box.tsx'
import { CopyButton } from '../../parts/copy-button.tsx'
import { ReferenceText } from '../../parts/reference-text.tsx'
import styles from './run.module.css'
import type { RefusalText } from './use-refusal-text.ts'
import type { Selected } from './use-selected.ts'
import type { Outcome } from './bulk-operation.ts'

type RefusedListProps = {
  readonly refused: readonly Extract<Outcome, { kind: 'refused' }>[]
  readonly selected: readonly Selected[]
  readonly sayWhy: RefusalText
}

/** More than anybody reads here; drawing thousands would hold the window up. All of them can be copied. */
const SHOWN = 100

/** The shipments that were refused, each with the reason. */
export const RefusedList = ({ refused, selected, sayWhy }: RefusedListProps) => {
  const { t } = useTranslation('shipment')
  const known = new Map(selected.map((shipment) => [shipment.reference, shipment]))
  const why = ({ reference, error }: (typeof refused)[number]): string =>
    sayWhy(error, known.get(reference)?.state)
  const allAsText = (): string =>
    refused
      .map((one) => [one.reference, known.get(one.reference)?.custom_reference ?? '', why(one)].join('\t'))
      .join('\n')
  return (
    <div>
      <ScrollBox label={t('run.refusedList')} height="40vh" framed>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('run.shipment')}</Table.Th>
              <Table.Th>{t('run.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {refused.slice(0, SHOWN).map((one) => (
              <Table.Tr key={one.reference}>
                <Table.Td className={styles['name']}>
                  <ReferenceText reference={one.reference} short />
                  <Text size="xs" c="dimmed">
                    <bdi>{known.get(one.reference)?.custom_reference}</bdi>
                  </Text>
                </Table.Td>
                <Table.Td>{why(one)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
      <Group justify="flex-end" gap={4} mt={4}>
        {refused.length > SHOWN && (
          <Text size="sm" c="dimmed">
            {t('run.moreRefused', { count: refused.length - SHOWN })}
          </Text>
        )}
        <CopyButton text={allAsText} what={t('run.refusedAll')} />
      </Group>
    </div>
  )
}
