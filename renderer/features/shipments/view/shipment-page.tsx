import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loader, VisuallyHidden } from '@mantine/core'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPC } from '#trpc/client.ts'
import { useImportTrackingKey } from '../tracking/import/use-import-tracking-key.ts'
import { MissingShipment } from './missing-shipment.tsx'
import { ListPosition } from './list-position.tsx'
import { PrintSummary } from './print-summary.tsx'
import { ShipmentBody } from './shipment-body.tsx'
import { ShipmentHead } from './shipment-head.tsx'
import styles from './page.module.css'

/** Everything about one shipment, and what can be done with it. */
export const ShipmentPage = ({ reference }: { readonly reference: string }) => {
  const { t } = useTranslation('shipment')
  const trpc = useTRPC()
  const { data, error, refetch } = useQuery(trpc.shipments.getWithHistory.queryOptions({ reference }))
  useImportTrackingKey()
  const isShown = data !== undefined && error === null
  return (
    <div className={styles['page']}>
      <div className={styles['top']}>
        <ListPosition reference={reference} />
        {isShown && <PrintSummary reference={reference} />}
      </div>
      {!isShown && <VisuallyHidden component="h1">{reference}</VisuallyHidden>}
      {/* What is still in the cache of a shipment that was deleted is not shown: it is gone. */}
      {error ? (
        <MissingShipment reference={reference} error={apiErrorOf(error)} onTryAgain={() => void refetch()} />
      ) : data ? (
        <>
          <ShipmentHead {...data} />
          <ShipmentBody {...data} />
        </>
      ) : (
        <Loader className={styles['loader'] ?? ''} aria-label={t('page.loading')} />
      )}
    </div>
  )
}
