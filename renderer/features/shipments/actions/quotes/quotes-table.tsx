import { Radio, Table } from '@mantine/core'
import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ScrollBox } from '#ui/table/scroll-box.tsx'
import type { Quote } from '#shared/allocation/allocation.ts'
import { useDateRange } from '#contract/use-date-range.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import styles from './quotes.module.css'
import { ServiceName } from '../allocate/service-name.tsx'
import { type QuoteMark, quoteMarks } from './quote-marks.ts'

type QuotesTableProps = {
  readonly quotes: readonly Quote[]
  /** The reference of the quote that is chosen. */
  readonly chosen: string | undefined
  readonly onChoose: (reference: string) => void
}

/** The services that could take the shipment, beside each other; arrows choose. */
export const QuotesTable = ({ quotes, chosen, onChoose }: QuotesTableProps) => {
  const { t } = useTranslation('allocation')
  const name = useId()
  const marks = quoteMarks(quotes)
  const goToEnd = (event: KeyboardEvent): void => {
    const target = event.key === 'Home' ? quotes[0] : event.key === 'End' ? quotes.at(-1) : undefined
    if (target === undefined) return
    event.preventDefault()
    onChoose(target.reference)
    document.getElementById(`${name}-${target.reference}`)?.focus()
  }
  return (
    <ScrollBox height="34vh" framed>
      <Table stickyHeader onKeyDown={goToEnd}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('quotes.service')}</Table.Th>
            <Table.Th>{t('quotes.ships')}</Table.Th>
            <Table.Th>{t('quotes.arrives')}</Table.Th>
            <Table.Th className={styles['figure']}>{t('quotes.net')}</Table.Th>
            <Table.Th className={styles['figure']}>{t('quotes.tax')}</Table.Th>
            <Table.Th className={styles['figure']}>{t('quotes.gross')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {quotes.map((quote) => (
            <QuoteRow
              key={quote.reference}
              quote={quote}
              marks={marks.get(quote.reference) ?? []}
              group={name}
              isChosen={quote.reference === chosen}
              onChoose={onChoose}
            />
          ))}
        </Table.Tbody>
      </Table>
    </ScrollBox>
  )
}

type QuoteRowProps = {
  readonly quote: Quote
  readonly marks: readonly QuoteMark[]
  readonly group: string
  readonly isChosen: boolean
  readonly onChoose: (reference: string) => void
}

const QuoteRow = ({ quote, marks, group, isChosen, onChoose }: QuoteRowProps) => {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  const range = useDateRange()
  const { reference, price, carrier } = quote
  const money = (amount: number): string => format.money({ amount, currency: price.currency })
  const choose = (): void => onChoose(reference)
  return (
    <Table.Tr className={isChosen ? styles['chosen'] : undefined} onClick={choose}>
      <Table.Td>
        <Radio
          id={`${group}-${reference}`}
          name={group}
          size="xs"
          classNames={{ label: styles['service'] ?? '' }}
          checked={isChosen}
          {...(isChosen && { 'data-autofocus': true })}
          onChange={choose}
          label={
            <ServiceName carrier={carrier}>
              {marks.map((mark) => (
                <span key={mark} className={styles['mark']}>
                  {t(`quotes.${mark}`)}
                </span>
              ))}
            </ServiceName>
          }
        />
      </Table.Td>
      <Table.Td>{range(quote.collection_date)}</Table.Td>
      <Table.Td>{range(quote.delivery_date)}</Table.Td>
      <Table.Td className={styles['figure']}>{money(price.net)}</Table.Td>
      <Table.Td className={styles['figure']}>{money(price.gross - price.net)}</Table.Td>
      <Table.Td className={styles['figure']}>
        <strong>{money(price.gross)}</strong>
      </Table.Td>
    </Table.Tr>
  )
}
