import { IconPaperclip } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ShipmentSummary } from '../../../../shared/shipments/shipment.ts'
import type { GridColumn } from '../../../ui/table/grid-column.ts'
import { placeOf } from '../parts/place.ts'
import { ReferenceText } from '../parts/reference-text.tsx'
import { RelativeTime } from '../parts/relative-time.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { useFormat } from '../../../app/i18n/use-format.ts'
import classes from './list.module.css'

type ShipmentColumn = GridColumn<ShipmentSummary>

/** A text that is cut off where the column ends, and whole on hover. */
const Cut = ({ text }: { readonly text: string }) => (
  <span dir="auto" className={classes['cut']} title={text === '' ? undefined : text}>
    {text === '' ? '—' : text}
  </span>
)

const Reference = ({ reference }: { readonly reference: string }) => (
  <Link href={`/shipments/${reference}`} className={classes['reference'] ?? ''} tabIndex={-1}>
    <ReferenceText reference={reference} short />
  </Link>
)

const Documents = ({ count }: { readonly count: number }) => {
  const { t } = useTranslation('documents')
  const format = useFormat()
  const text = t('count', { count })
  return (
    <span role="img" aria-label={text} title={text} className={classes['documents']}>
      <IconPaperclip size={14} aria-hidden /> {format.number(count)}
    </span>
  )
}

/** What the list can show of a shipment. */
export const useShipmentColumns = (): readonly ShipmentColumn[] => {
  const { t } = useTranslation(['shipments', 'states'])
  const format = useFormat()
  return useMemo<readonly ShipmentColumn[]>(
    () => [
      {
        id: 'state',
        header: t('columns.state'),
        size: 146,
        render: ({ state }) => (
          <span title={t(`${state}.label`, { ns: 'states' })}>
            <StateBadge state={state} />
          </span>
        ),
      },
      { id: 'reference', header: t('columns.reference'), size: 102, render: (row) => <Reference {...row} /> },
      {
        id: 'custom_reference',
        header: t('columns.customReference'),
        shortHeader: t('columns.customReferenceShort'),
        size: 104,
        grows: true,
        render: ({ custom_reference = '' }) => <Cut text={custom_reference} />,
      },
      {
        id: 'documents',
        isQuiet: true,
        header: t('columns.documents'),
        shortHeader: t('columns.documentsShort'),
        size: 56,
        minSize: 44,
        render: ({ documents }) => documents > 0 && <Documents count={documents} />,
      },
      {
        id: 'to',
        header: t('columns.to'),
        size: 107,
        grows: true,
        render: ({ recipient }) => <Cut text={recipient} />,
      },
      {
        id: 'place',
        isQuiet: true,
        header: t('columns.place'),
        size: 102,
        grows: true,
        render: (row) => <Cut text={placeOf(row)} />,
      },
      {
        id: 'country',
        isQuiet: true,
        header: t('columns.country'),
        size: 73,
        minSize: 44,
        render: ({ country_iso_code: code }) => (
          <span title={format.country(code)} dir="ltr">
            {code}
          </span>
        ),
      },
      {
        id: 'service',
        isQuiet: true,
        header: t('columns.service'),
        size: 86,
        grows: true,
        render: ({ carrier_service }) => <Cut text={carrier_service} />,
      },
      {
        id: 'pieces',
        header: t('columns.pieces'),
        shortHeader: t('columns.piecesShort'),
        size: 44,
        minSize: 40,
        align: 'end',
        render: ({ pieces }) => format.number(pieces),
      },
      {
        id: 'weight',
        header: t('columns.weight'),
        size: 90,
        align: 'end',
        render: ({ weight }) => <bdi>{weight === undefined ? '—' : format.weight(weight)}</bdi>,
      },
      {
        id: 'updated',
        isQuiet: true,
        header: t('columns.updated'),
        size: 98,
        render: ({ updated }) => <RelativeTime at={updated} />,
      },
      {
        id: 'created',
        isQuiet: true,
        header: t('columns.created'),
        size: 104,
        hidden: true,
        render: ({ created }) => <RelativeTime at={created} />,
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
    ],
    [t, format],
  )
}
