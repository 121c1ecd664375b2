import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsToGo, type Parcel, type ParcelItem } from '#shared/packing/parcel.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useIsCounting } from '../state/use-is-counting.ts'
import { currentItem } from './current-item.ts'
import classes from './items.module.css'
import { useBoxText } from './use-box-text.ts'

type ItemListProps = {
  readonly parcel: Parcel
  /** What was counted last. */
  readonly last: string | undefined
}

/** What goes in, how many of it, and how many are in already. */
export const ItemList = ({ parcel, last }: ItemListProps) => {
  const { t } = useTranslation('packing')
  const boxText = useBoxText()
  const isCounting = useIsCounting()
  const { items, skipped } = parcel
  const count = items.reduce((sum, { quantity }) => sum + quantity, 0)
  const counted = count - itemsToGo(parcel)
  const current = isCounting && skipped === undefined ? currentItem(items, last) : undefined
  return (
    <div className={classes['card']} data-long={items.length > 2 || undefined}>
      <div className={classes['head']}>
        <h3 className={classes['title']}>
          <span role="status">
            {isCounting ? t('items.scanned', { count, counted }) : t('items.all', { count })}
          </span>
        </h3>
        {skipped !== undefined && (
          <span className={classes['skipped']}>{t('items.skipped', { reason: isolate(skipped) })}</span>
        )}
        <span className={classes['box']}>{boxText(parcel)}</span>
      </div>
      {items.length === 0 ? (
        <p className={classes['none']}>{t('items.none')}</p>
      ) : (
        <div className={classes['scrolled']} {...scrolledByKeys} aria-label={t('items.title')}>
          <ul className={classes['list']}>
            {items.map((item) => (
              <Item
                key={item.reference}
                item={item}
                isCounting={isCounting}
                isCurrent={item.reference === current}
              />
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** Reached by Tab, as it may be longer than the window. */
const scrolledByKeys = { role: 'region', tabIndex: 0 } as const

type ItemProps = {
  readonly item: ParcelItem
  readonly isCounting: boolean
  readonly isCurrent: boolean
}

const Item = ({ item, isCounting, isCurrent }: ItemProps) => {
  const { t } = useTranslation('packing')
  const { name, sku, quantity, counted } = item
  const isComplete = isCounting && counted >= quantity
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li
      ref={row}
      className={classes['item']}
      data-complete={isComplete || undefined}
      data-begun={(isCounting && counted > 0) || undefined}
      aria-current={isCurrent || undefined}
    >
      {isCounting && <Tick isComplete={isComplete} />}
      <bdi className={classes['name']}>{name ?? sku ?? t('items.unnamed')}</bdi>
      {name !== undefined && sku !== undefined && <bdi className={classes['sku']}>{sku}</bdi>}
      {isCounting ? (
        <span className={classes['count']}>
          <span aria-hidden dir="ltr">
            {t('items.count', { counted, quantity })}
          </span>
          <span className={classes['spoken']}>{t('items.spoken', { counted, quantity })}</span>
        </span>
      ) : (
        <span className={classes['count']}>{t('items.times', { quantity })}</span>
      )}
    </li>
  )
}

const Tick = ({ isComplete }: { readonly isComplete: boolean }) => {
  const { t } = useTranslation('packing')
  return isComplete ? (
    <IconCircleCheckFilled size={26} role="img" aria-label={t('items.complete')} />
  ) : (
    <IconCircle size={26} aria-hidden />
  )
}
