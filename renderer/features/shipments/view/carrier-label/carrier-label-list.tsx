import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CarrierLabel } from '#shared/labels/carrier-label.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { canLabel } from '#shared/shipments/transition.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useTRPC } from '#trpc/client.ts'
import styles from './carrier-label.module.css'
import { DetachLabelDialog } from './detach-label-dialog.tsx'
import { AttachLabelDialog } from './attach-label-dialog.tsx'

type CarrierLabelListProps = { readonly shipment: Shipment }

/** The labels that the carrier's own system gave, which print instead of the desk's own; another is chosen here. */
export const CarrierLabelList = ({ shipment }: CarrierLabelListProps) => {
  const { reference, contents } = shipment
  const { t } = useTranslation('shipment')
  const trpc = useTRPC()
  const { data } = useQuery(trpc.labels.attached.queryOptions({ reference }))
  const [isChoosing, setChoosing] = useState(false)
  const [removed, setRemoved] = useState<CarrierLabel>()
  if (!canLabel(shipment.state)) return null
  const items = data?.items ?? []
  const packageOf = ({ contents_reference: of }: CarrierLabel): string =>
    contents.length === 1
      ? ''
      : t('carrierLabel.package', {
          number: contents.findIndex((one) => one.reference === of) + 1,
          of: contents.length,
        })
  return (
    <span className={styles['labels']}>
      {items.length > 0 && <span>{t('carrierLabel.own')}</span>}
      {items.map((label) => (
        <span key={label.contents_reference} className={styles['label']}>
          <span className={styles['name']}>
            <bdi>{label.file_name}</bdi> {packageOf(label)}
          </span>
          <Tooltip label={t('carrierLabel.remove', { name: isolate(label.file_name) })}>
            <ActionIcon
              size="sm"
              aria-label={t('carrierLabel.remove', { name: isolate(label.file_name) })}
              onClick={() => setRemoved(label)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        </span>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        classNames={{ root: styles['choose'] ?? '', label: styles['chooseText'] ?? '' }}
        onClick={() => setChoosing(true)}
      >
        {t(items.length > 0 ? 'carrierLabel.another' : 'carrierLabel.use')}
      </Button>
      {isChoosing && <AttachLabelDialog shipment={shipment} onClose={() => setChoosing(false)} />}
      {removed && (
        <DetachLabelDialog reference={reference} label={removed} onClose={() => setRemoved(undefined)} />
      )}
    </span>
  )
}
