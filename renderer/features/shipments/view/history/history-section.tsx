import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '#shared/shipments/shipment.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { canTrack } from '#shared/shipments/transition.ts'
import { useTRPC } from '#trpc/client.ts'
import { EventItem } from './event-item.tsx'
import { HistoryItem, type PartsOfShipment } from './history-item.tsx'
import { Card } from '#ui/layout/card.tsx'
import styles from './history.module.css'
import { timelineOf } from './timeline.ts'

type HistorySectionProps = {
  readonly reference: string
  /** None where it could not be read. */
  readonly history: readonly HistoryEntry[] | undefined
  /** Absent once the shipment is deleted: then there is nothing that a carrier could have told. */
  readonly state?: ShipmentState
  readonly shipment?: PartsOfShipment
}

const nothing: PartsOfShipment = { contents: [], addresses: [] }

/** Before a carrier has it there is nothing to ask for. */
const wasTracked = (state: ShipmentState): boolean => state === 'cancelled' || canTrack(state)

/** Everything that happened to a shipment: who, when, what, why, and what the carrier told of it. */
export const HistorySection = ({ reference, history, state, shipment = nothing }: HistorySectionProps) => {
  const { t } = useTranslation('shipment')
  const trpc = useTRPC()
  const [isOldestFirst, setOldestFirst] = useState(false)
  const { data: tracking } = useQuery(
    trpc.tracking.list.queryOptions({ reference }, { enabled: state !== undefined && wasTracked(state) }),
  )
  const items = timelineOf(history ?? [], tracking?.items ?? [])
  const shown = isOldestFirst ? items : items.toReversed()
  return (
    <Card
      dense
      title={t('section.history')}
      stays
      aside={
        items.length > 1 && (
          <Button size="compact-xs" variant="subtle" onClick={() => setOldestFirst(!isOldestFirst)}>
            {isOldestFirst ? t('history.newestFirst') : t('history.oldestFirst')}
          </Button>
        )
      }
    >
      {history === undefined && <Text c="red">{t('history.failed')}</Text>}
      <ol className={styles['history']}>
        {shown.map((happening) =>
          happening.kind === 'entry' ? (
            <HistoryItem
              key={`${happening.entry.desk} ${happening.entry.sequence}`}
              entry={happening.entry}
              event={happening.event}
              shipment={shipment}
            />
          ) : (
            <EventItem key={happening.event.reference} event={happening.event} contents={shipment.contents} />
          ),
        )}
      </ol>
    </Card>
  )
}
