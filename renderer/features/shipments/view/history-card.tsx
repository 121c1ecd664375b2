import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTRPC } from '../../../trpc/client.ts'
import { HistoryItem } from './history-item.tsx'
import { Section } from './section.tsx'
import styles from './history.module.css'

/** Everything that happened to a shipment: who, when, what, why. */
export const HistoryCard = ({ reference }: { readonly reference: string }) => {
  const { t } = useTranslation('shipment')
  const trpc = useTRPC()
  const { data, isError } = useQuery(trpc.shipments.history.queryOptions({ reference }))
  const [isOldestFirst, setOldestFirst] = useState(false)
  const items = data?.items ?? []
  const shown = isOldestFirst ? items : items.toReversed()
  return (
    <Section
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
      {isError && <Text c="red">{t('history.failed')}</Text>}
      <ol className={styles['history']}>
        {shown.map((entry) => (
          <HistoryItem key={entry.sequence} entry={entry} />
        ))}
      </ol>
    </Section>
  )
}
