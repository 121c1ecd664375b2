import { Button, Checkbox } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ChecklistItem } from '#shared/manifests/checklist.ts'
import classes from './end-of-day.module.css'

/** So many stand there before somebody asks for the others. */
const AT_FIRST = 5

type ChecklistRowsProps = {
  readonly label: string
  readonly items: readonly ChecklistItem[]
  /** How many there are, which may be more than are listed. */
  readonly count: number
  readonly isTicked: (item: ChecklistItem) => boolean
  /** Whether nobody can tick it. */
  readonly isFixed: (item: ChecklistItem) => boolean
  readonly onTick: (item: ChecklistItem, isOn: boolean) => void
  readonly onFocus: () => void
  readonly children: (item: ChecklistItem) => ReactNode
}

/** Shipments with a box to tick, and what is to be said of each. */
export const ChecklistRows = (props: ChecklistRowsProps) => {
  const { label, items, count, isTicked, isFixed, onTick, onFocus, children } = props
  const { t } = useTranslation('manifests')
  const [isOpen, setIsOpen] = useState(false)
  const shown = isOpen ? items : items.slice(0, AT_FIRST)
  const hidden = items.length - shown.length
  return (
    <>
      <ul aria-label={label} className={classes['rows']}>
        {shown.map((item) => (
          <li key={item.reference} className={classes['row']}>
            <Checkbox
              size="xs"
              aria-label={t('checklist.tick', { name: nameOf(item), recipient: item.recipient })}
              checked={isTicked(item)}
              disabled={isFixed(item)}
              onFocus={onFocus}
              onChange={(event) => onTick(item, event.currentTarget.checked)}
            />
            <Link
              href={`/shipments/${item.reference}`}
              title={item.reference}
              className={classes['name'] ?? ''}
            >
              <bdi>{nameOf(item)}</bdi>
            </Link>
            <span className={classes['recipient']}>
              <bdi>{item.recipient}</bdi>{' '}
              <bdi className={classes['place']}>
                {`${item.locality} ${item.postal_code} ${item.country_iso_code}`
                  .replaceAll(/\s+/gu, ' ')
                  .trim()}
              </bdi>
            </span>
            <span className={classes['what']}>{children(item)}</span>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => setIsOpen(true)}>
          {t('checklist.more', { count: hidden })}
        </Button>
      )}
      {hidden === 0 && count > items.length && (
        <p className={classes['rest']}>{t('checklist.rest', { count: count - items.length })}</p>
      )}
    </>
  )
}

/** The order as people call it; without one, the end of the reference. */
const nameOf = ({ custom_reference: order, reference }: ChecklistItem): string =>
  order ?? `…${reference.slice(-8)}`
