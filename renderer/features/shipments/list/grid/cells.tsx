import { IconPaperclip } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import type { Format } from '#app/i18n/use-format.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { localityLine } from '../../parts/locality-line.ts'
import { RelativeTime } from '../../parts/relative-time.tsx'
import { shortReference } from '../../parts/short-reference.ts'
import { StateMark } from '../../parts/state-mark.tsx'
import classes from '../list.module.css'

/**
 * What all rows say in the same way. It is handed to their cells, since a row that asked for it itself, in each of them, would take
 * twice as long: while somebody scrolls, thirty come with a frame.
 */
export type CellWords = {
  readonly t: TFunction<['shipments', 'shipment', 'states', 'documents']>
  readonly format: Format
}

type LinesProps = {
  /** What the cell is about; cut off where the column ends, and whole on hover. */
  readonly first: string
  readonly isStrong?: boolean
  /** Stands after the first line, and is never cut off. */
  readonly mark?: ReactNode
  readonly second: ReactNode
  readonly secondTitle?: string
}

const linesOf = ({ first, isStrong, mark, second, secondTitle }: LinesProps): ReactNode => (
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

/** Where it is on its way. */
export const stateCell = ({ state }: ShipmentSummary, { t }: CellWords): ReactNode => {
  const word = t(`states:${state}.label`)
  return (
    <span className={classes['state']} title={word}>
      <StateMark state={state} word={word} />
    </span>
  )
}

/** Who it goes to, over where that is. */
export const recipientCell = (shipment: ShipmentSummary, { t, format }: CellWords): ReactNode => {
  const country = format.country(shipment.country_iso_code)
  const place = localityLine(shipment)
  const where = place === '' ? country : t('row.where', { place: isolate(place), country })
  return linesOf({ first: shipment.recipient || '—', isStrong: true, second: where, secondTitle: where })
}

/** The customer's order, or what the desk itself calls the shipment, over how much it is. */
export const orderCell = (shipment: ShipmentSummary, words: CellWords): ReactNode => {
  const { reference, custom_reference, pieces, weight, documents } = shipment
  const much = words.t('shipment:pieces', { count: pieces })
  return linesOf({
    first: custom_reference ?? shortReference(reference),
    mark: documents > 0 && documentsMark(documents, words),
    second:
      weight === undefined ? (
        much
      ) : (
        <>
          {much} · <bdi>{words.format.weight(weight)}</bdi>
        </>
      ),
  })
}

const documentsMark = (count: number, { t, format }: CellWords): ReactNode => {
  const text = t('documents:count', { count })
  return (
    <span role="img" aria-label={text} title={text} className={classes['documents']}>
      <IconPaperclip size={14} aria-hidden /> {format.number(count)}
    </span>
  )
}

/** Which service takes it, over when something last happened to it. */
export const serviceCell = (shipment: ShipmentSummary, { t }: CellWords): ReactNode => {
  const { carrier_service, created, updated } = shipment
  if (carrier_service === '') return <span className={classes['second']}>{t('row.noService')}</span>
  const [before, after] = t('row.changed').split('<0/>')
  const changed = updated !== created && (
    <>
      {before}
      <RelativeTime at={updated} inSentence />
      {after}
    </>
  )
  return linesOf({ first: carrier_service, second: changed })
}
