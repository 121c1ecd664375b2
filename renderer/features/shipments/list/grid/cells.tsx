import { IconPaperclip } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { localityLine } from '../../parts/locality-line.ts'
import { RelativeTime } from '../../parts/relative-time.tsx'
import { shortReference } from '../../parts/short-reference.ts'
import classes from '../list.module.css'

type LinesProps = {
  /** What the cell is about; cut off where the column ends, and whole on hover. */
  readonly first: string
  readonly isStrong?: boolean
  /** Stands after the first line, and is never cut off. */
  readonly mark?: ReactNode
  readonly second: ReactNode
  readonly secondTitle?: string
}

const Lines = ({ first, isStrong, mark, second, secondTitle }: LinesProps) => (
  <>
    <span className={classes['first']} data-strong={isStrong}>
      <span dir="auto" className={classes['cut']} title={first}>
        {first}
      </span>
      {mark}
    </span>
    <span className={classes['second']} title={secondTitle}>
      {second}
    </span>
  </>
)

/** Who it goes to, over where that is. */
export const Recipient = (shipment: ShipmentSummary) => {
  const { t } = useTranslation('shipments')
  const format = useFormat()
  const country = format.country(shipment.country_iso_code)
  const place = localityLine(shipment)
  const where = place === '' ? country : t('row.where', { place: isolate(place), country })
  return <Lines first={shipment.recipient || '—'} isStrong second={where} secondTitle={where} />
}

/** The customer's order, or what the desk itself calls the shipment, over how much it is. */
export const Order = ({ reference, custom_reference, pieces, weight, documents }: ShipmentSummary) => {
  const { t } = useTranslation('shipment')
  const format = useFormat()
  const much = t('pieces', { count: pieces })
  return (
    <Lines
      first={custom_reference ?? shortReference(reference)}
      mark={documents > 0 && <Documents count={documents} />}
      second={
        weight === undefined ? (
          much
        ) : (
          <>
            {much} · <bdi>{format.weight(weight)}</bdi>
          </>
        )
      }
    />
  )
}

const Documents = ({ count }: { readonly count: number }) => {
  const { t } = useTranslation('documents')
  const format = useFormat()
  const text = t('count', { count })
  return (
    <span role="img" aria-label={text} title={text} className={classes['documents']}>
      <IconPaperclip size={14} aria-hidden /> {format.number(count)}
    </span>
  )
}

/** Which service takes it, over when something last happened to it. */
export const Service = ({ carrier_service, created, updated }: ShipmentSummary) => {
  const { t } = useTranslation('shipments')
  const changed = updated !== created && (
    <Trans t={t} i18nKey="row.changed" components={[<RelativeTime key="time" at={updated} inSentence />]} />
  )
  return carrier_service === '' ? (
    <span className={classes['second']}>{t('row.noService')}</span>
  ) : (
    <Lines first={carrier_service} second={changed} />
  )
}
