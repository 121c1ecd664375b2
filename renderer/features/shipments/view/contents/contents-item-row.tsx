import { Table, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconChevronRight } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredContents } from '#shared/shipments/shipment.ts'
import { contentsName } from '#shared/shipments/contents-name.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useLabelOf } from '#contract/use-label-of.ts'
import { Code } from '../details/code.tsx'
import { ContentsDetail } from './contents-detail.tsx'
import styles from './contents.module.css'
import textStyles from '../text.module.css'

type ContentsItemRowProps = {
  readonly item: StoredContents
  readonly isInside: boolean
  readonly isOpen: boolean
  readonly onToggle: () => void
}

const COLUMNS = 6

/** A line of contents, and under it all the rest of what is stored, when it is open. */
export const ContentsItemRow = ({ item, isInside, isOpen, onToggle }: ContentsItemRowProps) => {
  const { t } = useTranslation('shipment')
  const format = useFormat()
  const detail = useId()
  const name = contentsName(item)
  const { quantity, weight, dimensions, value } = item
  return (
    <>
      <Table.Tr data-inside={isInside || undefined}>
        <Table.Td className={styles['what']}>
          <UnstyledButton
            className={styles['opener']}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detail : undefined}
            aria-label={t('contents.more', { what: isolate(name ?? t('contents.unnamed')) })}
            onClick={onToggle}
          >
            <IconChevronRight
              size={14}
              className={styles['chevron']}
              data-open={isOpen || undefined}
              aria-hidden
            />
            <bdi>{name ?? <span className={textStyles['quiet']}>{t('contents.unnamed')}</span>}</bdi>
          </UnstyledButton>
          <Customs item={item} />
        </Table.Td>
        <Table.Td className={styles['sku']}>{item.sku && <Code>{item.sku}</Code>}</Table.Td>
        <Table.Td className={styles['figure']}>{format.number(quantity)}</Table.Td>
        <Table.Td className={styles['figure']}>
          {weight && (
            <Amount
              quantity={quantity}
              total={format.weight({ ...weight, value: weight.value * quantity })}
              each={format.weight(weight)}
            />
          )}
        </Table.Td>
        <Table.Td className={styles['size']}>{dimensions && format.dimensions(dimensions)}</Table.Td>
        <Table.Td className={styles['figure']}>
          <Amount
            quantity={quantity}
            total={format.money({ ...value, amount: value.amount * quantity })}
            each={format.money(value)}
          />
        </Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr id={detail} className={styles['detail']}>
          <Table.Td colSpan={COLUMNS}>
            <ContentsDetail item={item} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}

/** What customs and the carrier ask first: where it is from, its code, the terms, and whether it is dangerous. */
const Customs = ({ item }: { readonly item: StoredContents }) => {
  const labelOf = useLabelOf()
  const codes = [item.country_of_origin, item.harmonisation_code, item.shipping_terms?.toUpperCase()].filter(
    Boolean,
  )
  if (codes.length === 0 && item.dangerous_goods === undefined) return null
  return (
    <span className={styles['subline']}>
      {item.dangerous_goods && (
        <span className={styles['danger']}>
          <IconAlertTriangle size={14} aria-hidden /> {labelOf('contents[].dangerous_goods')}
        </span>
      )}
      {codes.length > 0 && <bdi dir="ltr">{codes.join(' · ')}</bdi>}
    </span>
  )
}

type AmountProps = { readonly quantity: number; readonly total: string; readonly each: string }

/** What all pieces of a line come to, and what one does where there are several. */
const Amount = ({ quantity, total, each }: AmountProps) => {
  const { t } = useTranslation('shipment')
  return (
    <>
      <bdi>{total}</bdi>
      {quantity > 1 && <span className={styles['each']}>{t('contents.each', { amount: each })}</span>}
    </>
  )
}
