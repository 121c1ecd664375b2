import { Spotlight } from '@mantine/spotlight'
import { useTranslation } from 'react-i18next'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { ReferenceText } from '#features/shipments/parts/reference-text.tsx'
import { StateBadge } from '#features/shipments/parts/state-badge.tsx'
import { navigate } from '../routing/hash-location.ts'
import classes from './palette.module.css'

/** The shipments that were found, as short as they can be told apart. */
export const FoundShipments = ({ shipments }: { readonly shipments: readonly ShipmentSummary[] }) => {
  const { t } = useTranslation()
  if (shipments.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={t('palette.shipments')}>
      {shipments.map((shipment) => (
        <Spotlight.Action
          key={shipment.reference}
          className={classes['action']}
          onClick={() => navigate(`/shipments/${shipment.reference}`)}
        >
          <ReferenceText reference={shipment.reference} short />
          <span className={classes['label']}>
            <bdi>{shipment.recipient}</bdi>
            <bdi className={classes['quiet']}>{shipment.custom_reference}</bdi>
          </span>
          <StateBadge state={shipment.state} />
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  )
}
