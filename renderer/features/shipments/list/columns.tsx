import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ShipmentSummary } from '../../../../shared/shipments/shipment.ts'
import type { GridColumn } from '../../../ui/table/grid-column.ts'
import { placeOf } from '../parts/place.ts'
import { ReferenceText } from '../parts/reference-text.tsx'
import { RelativeTime } from '../parts/relative-time.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { useFormat } from '../parts/use-format.ts'
import classes from './list.module.css'

type ShipmentColumn = GridColumn<ShipmentSummary>

/** A text that is cut off where the column ends, and whole on hover. */
const Cut = ({ text, isQuiet = false }: { readonly text: string; readonly isQuiet?: boolean }) => (
  <bdi title={text === '' ? undefined : text} className={isQuiet ? classes['quiet'] : undefined}>
    {text === '' ? '—' : text}
  </bdi>
)

const Reference = ({ reference }: { readonly reference: string }) => (
  <Link href={`/shipments/${reference}`} className={classes['reference'] ?? ''} tabIndex={-1}>
    <ReferenceText reference={reference} short />
  </Link>
)

/** What the list can show of a shipment. */
export const useShipmentColumns = (): readonly ShipmentColumn[] => {
  const { t } = useTranslation('shipments')
  const format = useFormat()
  return useMemo<readonly ShipmentColumn[]>(
    () => [
      { id: 'state', header: t('columns.state'), size: 158, render: ({ state }) => <StateBadge state={state} /> },
      { id: 'reference', header: t('columns.reference'), size: 108, render: (row) => <Reference {...row} /> },
      {
        id: 'custom_reference',
        header: t('columns.customReference'),
        size: 124,
        render: ({ custom_reference = '' }) => <Cut text={custom_reference} />,
      },
      { id: 'to', header: t('columns.to'), size: 136, grows: true, render: ({ recipient }) => <Cut text={recipient} /> },
      { id: 'place', header: t('columns.place'), size: 140, grows: true, render: (row) => <Cut text={placeOf(row)} isQuiet /> },
      {
        id: 'country',
        header: t('columns.country'),
        size: 52,
        minSize: 44,
        render: ({ country_iso_code: code }) => (
          <span className={classes['quiet']} title={format.country(code)} dir="ltr">
            {code}
          </span>
        ),
      },
      {
        id: 'service',
        header: t('columns.service'),
        size: 112,
        grows: true,
        render: ({ carrier_service }) => <Cut text={carrier_service} isQuiet />,
      },
      {
        id: 'pieces',
        header: t('columns.pieces'),
        size: 52,
        minSize: 40,
        align: 'end',
        render: ({ pieces }) => format.number(pieces),
      },
      {
        id: 'weight',
        header: t('columns.weight'),
        size: 92,
        align: 'end',
        render: ({ weight }) => <bdi>{weight === undefined ? '—' : format.weight(weight)}</bdi>,
      },
      {
        id: 'updated',
        header: t('columns.updated'),
        size: 104,
        render: ({ updated }) => (
          <span className={classes['quiet']}>
            <RelativeTime at={updated} />
          </span>
        ),
      },
      {
        id: 'created',
        header: t('columns.created'),
        size: 104,
        hidden: true,
        render: ({ created }) => (
          <span className={classes['quiet']}>
            <RelativeTime at={created} />
          </span>
        ),
      },
      {
        id: 'type',
        header: t('columns.type'),
        size: 104,
        hidden: true,
        render: ({ shipment_type }) => <span className={classes['quiet']}>{t(`types.${shipment_type}`)}</span>,
      },
      {
        id: 'direction',
        header: t('columns.direction'),
        size: 96,
        hidden: true,
        render: ({ direction }) => <span className={classes['quiet']}>{t(`directions.${direction}`)}</span>,
      },
    ],
    [t, format],
  )
}
