import { Spotlight } from '@mantine/spotlight'
import { useTranslation } from 'react-i18next'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { ReferenceText } from '#features/shipments/parts/reference-text.tsx'
import { StateBadge } from '#features/shipments/parts/state-badge.tsx'
import { navigate } from '../routing/hash-location.ts'
import classes from './palette.module.css'
import { useTRPC } from '#trpc/client.ts'

/** The shipments that were found, as short as they can be told apart. */
export const ShipmentChoices = ({ shipments }: { readonly shipments: readonly ShipmentSummary[] }) => {
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

/** As many as can be looked over without scrolling. */
const SHOWN = 6

type Found = {
  readonly shipments: readonly ShipmentSummary[]
  /** What is shown was found for the very text. */
  readonly isSettled: boolean
}

/** The shipments that a text finds while it is being typed. */
export const useFoundShipments = (text: string): Found => {
  const trpc = useTRPC()
  const [settled] = useDebouncedValue(text.trim(), 60)
  const { data, isFetching } = useQuery(
    trpc.shipments.search.queryOptions(
      { text: settled, take: SHOWN },
      { enabled: settled !== '', placeholderData: keepPreviousData },
    ),
  )
  const query = text.trim()
  return query === ''
    ? { shipments: [], isSettled: true }
    : { shipments: data?.items ?? [], isSettled: query === settled && !isFetching }
}
