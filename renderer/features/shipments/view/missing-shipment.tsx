import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconPackageOff, IconTrash } from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ApiError } from '#shared/api-error.ts'
import { useTRPC } from '#trpc/client.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { useMessages } from '#contract/use-messages.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { listAddress } from '../parts/list-context.ts'
import { ReferenceText } from '../parts/reference-text.tsx'
import { RelativeTime } from '../parts/relative-time.tsx'
import { HistorySection } from './history/history-section.tsx'
import styles from './page.module.css'

type MissingShipmentProps = {
  readonly reference: string
  readonly error: ApiError
  readonly onTryAgain: () => void
}

/** Says why there is nothing to show: it never was here, it was deleted and by whom, or the program failed. */
export const MissingShipment = ({ reference, error, onTryAgain }: MissingShipmentProps) => {
  const { t } = useTranslation('shipment')
  const { refusal } = useMessages()
  const components = { reference: <ReferenceText reference={reference} /> }
  switch (error.code) {
    case 'gone':
      return <DeletedShipment reference={reference} />
    case 'not_found':
      return (
        <EmptyState
          icon={<IconPackageOff size={32} />}
          title={t('missing.unknown')}
          help={<Trans t={t} i18nKey="missing.unknownText" components={components} />}
          actions={<BackButton />}
        />
      )
    case 'validation_error':
      return (
        <EmptyState
          icon={<IconPackageOff size={32} />}
          title={t('missing.malformed')}
          help={<Trans t={t} i18nKey="missing.malformedText" components={components} />}
          actions={<BackButton />}
        />
      )
    default:
      return (
        <EmptyState
          icon={<IconAlertTriangle size={32} />}
          title={t('missing.failed')}
          help={refusal(error)}
          actions={
            <>
              <Button variant="filled" onClick={onTryAgain}>
                {t('missing.again')}
              </Button>
              <BackButton />
            </>
          }
        />
      )
  }
}

const DeletedShipment = ({ reference }: { readonly reference: string }) => {
  const { t } = useTranslation('shipment')
  const trpc = useTRPC()
  const { data } = useQuery(trpc.shipments.history.queryOptions({ reference }))
  const deletion = data?.items.findLast(({ operation }) => operation === 'delete')
  const name = <ReferenceText reference={reference} />
  return (
    <>
      <EmptyState
        icon={<IconTrash size={32} />}
        title={t('missing.deleted')}
        help={
          deletion ? (
            <Trans
              t={t}
              i18nKey="missing.deletedBy"
              components={{ reference: name, time: <RelativeTime at={deletion.at} inSentence /> }}
              values={{ actor: isolate(deletion.actor), desk: isolate(deletion.desk) }}
            />
          ) : (
            <Trans t={t} i18nKey="missing.deletedText" components={{ reference: name }} />
          )
        }
        actions={<BackButton />}
      />
      {deletion && (
        <div className={styles['alone']}>
          <HistorySection reference={reference} history={data?.items} />
        </div>
      )}
    </>
  )
}

const BackButton = () => {
  const { t } = useTranslation('shipment')
  const [, navigate] = useLocation()
  return <Button onClick={() => navigate(listAddress())}>{t('missing.back')}</Button>
}
