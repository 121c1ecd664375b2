import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import type { GridColumn } from '#ui/table/grid/grid-column.ts'
import { ReferenceText } from '../../parts/reference-text.tsx'
import { RelativeTime } from '../../parts/relative-time.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { orderCell, recipientCell, serviceCell, stateCell } from './cells.tsx'
import classes from '../list.module.css'

type ShipmentColumn = GridColumn<ShipmentSummary>

const Reference = ({ reference }: { readonly reference: string }) => (
  <Link href={`/shipments/${reference}`} className={classes['reference'] ?? ''} tabIndex={-1}>
    <ReferenceText reference={reference} short />
  </Link>
)

/**
 * What the list can show of a shipment: who, where, what and by whom, in rows of two lines. How wide a column was made
 * when it had one line is kept, as far as what it shows can still be read.
 */
export const useShipmentColumns = (): readonly ShipmentColumn[] => {
  const { t } = useTranslation(['shipments', 'shipment', 'states', 'documents'])
  const format = useFormat()
  return useMemo<readonly ShipmentColumn[]>(() => {
    const words = { t, format }
    return [
      {
        id: 'state',
        header: t('columns.state'),
        size: 164,
        minSize: 120,
        render: (row) => stateCell(row, words),
      },
      {
        id: 'to',
        header: t('columns.to'),
        size: 320,
        minSize: 180,
        grows: true,
        render: (row) => recipientCell(row, words),
      },
      {
        id: 'custom_reference',
        header: t('columns.order'),
        size: 150,
        minSize: 120,
        grows: true,
        render: (row) => orderCell(row, words),
      },
      {
        id: 'service',
        header: t('columns.service'),
        size: 160,
        minSize: 130,
        grows: true,
        render: (row) => serviceCell(row, words),
      },
      {
        id: 'created',
        isQuiet: true,
        header: t('columns.created'),
        size: 116,
        minSize: 90,
        isSortable: true,
        render: ({ created }) => <RelativeTime at={created} />,
      },
      {
        id: 'reference',
        header: t('columns.reference'),
        size: 102,
        hidden: true,
        render: (row) => <Reference {...row} />,
      },
      {
        id: 'updated',
        isQuiet: true,
        header: t('columns.updated'),
        size: 116,
        hidden: true,
        render: ({ updated }) => <RelativeTime at={updated} />,
      },
      {
        id: 'type',
        isQuiet: true,
        header: t('columns.type'),
        size: 104,
        hidden: true,
        render: ({ shipment_type }) => t(`types.${shipment_type}`),
      },
      {
        id: 'direction',
        isQuiet: true,
        header: t('columns.direction'),
        size: 96,
        hidden: true,
        render: ({ direction }) => t(`directions.${direction}`),
      },
    ]
  }, [t, format])
}
