import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredContents } from '#shared/shipments/shipment.ts'
import { useTotalsText } from '../../parts/use-totals-text.ts'
import { ContentsItemRow } from './contents-item-row.tsx'
import { useLabelOf } from '#contract/use-label-of.ts'
import { Card } from '#ui/layout/card.tsx'
import styles from './contents.module.css'
import textStyles from '../text.module.css'

/** What travels, as a tree with totals; each line opens to everything that is stored of it. */
export const ContentsSection = ({ contents }: { readonly contents: readonly StoredContents[] }) => {
  const { t } = useTranslation('shipment')
  const labelOf = useLabelOf()
  const totals = useTotalsText(contents)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const rows = contentsRows(contents)
  const isAllOpen = rows.every(({ item }) => opened.has(item.reference))
  const toggle = (reference: string): void => {
    const next = new Set(opened)
    if (!next.delete(reference)) next.add(reference)
    setOpened(next)
  }
  const toggleAll = (): void => setOpened(new Set(isAllOpen ? [] : rows.map(({ item }) => item.reference)))
  return (
    <Card
      dense
      title={labelOf('contents')}
      wide
      aside={
        <span className={textStyles['cardAside']}>
          <strong>{totals}</strong>
          <Button size="compact-xs" variant="subtle" onClick={toggleAll}>
            {isAllOpen ? t('contents.lessOfAll') : t('contents.moreOfAll')}
          </Button>
        </span>
      }
    >
      <Table.ScrollContainer minWidth={500} type="native">
        <Table className={styles['contents'] ?? ''} horizontalSpacing={6} verticalSpacing={5}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{labelOf('contents[].description')}</Table.Th>
              <Table.Th>{labelOf('contents[].sku')}</Table.Th>
              <Table.Th className={styles['figure']}>{labelOf('contents[].quantity')}</Table.Th>
              <Table.Th className={styles['figure']}>{labelOf('contents[].weight')}</Table.Th>
              <Table.Th>{labelOf('contents[].dimensions')}</Table.Th>
              <Table.Th className={styles['figure']}>{labelOf('contents[].value')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ item, isInside }) => (
              <ContentsItemRow
                key={item.reference}
                item={item}
                isInside={isInside}
                isOpen={opened.has(item.reference)}
                onToggle={() => toggle(item.reference)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  )
}

/** A line of the contents table: what it shows, and whether it lies inside the package above it. */
type ContentsTreeRow = { readonly item: StoredContents; readonly isInside: boolean }

/** Packages, each followed by what is in it. */
const contentsRows = (contents: readonly StoredContents[]): readonly ContentsTreeRow[] =>
  contents.flatMap((item) => [
    { item, isInside: false },
    ...(item.contents ?? []).map((inner) => ({ item: inner, isInside: true })),
  ])
