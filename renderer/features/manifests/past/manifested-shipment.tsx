import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import classes from '../manifests.module.css'

type ManifestedShipmentProps = {
  readonly number: number
  readonly reference: string
  readonly summary: ShipmentSummary | undefined
}

/** A shipment of a manifest; what it is now comes a moment after its reference. */
export const ManifestedShipment = ({ number, reference, summary }: ManifestedShipmentProps) => {
  const { t } = useTranslation('states')
  const format = useFormat()
  return (
    <tr>
      <td data-number>{format.number(number)}</td>
      <td>
        <Link href={`/shipments/${reference}`} className={classes['code'] ?? ''} title={reference} dir="ltr">
          {`…${reference.slice(-8)}`}
        </Link>
      </td>
      <td>
        <bdi>{summary?.custom_reference}</bdi>
      </td>
      <td>
        <bdi>{summary?.recipient}</bdi>
      </td>
      <td>
        {summary && (
          <>
            <bdi>{summary.locality}</bdi> <bdi dir="ltr">{summary.postal_code}</bdi>{' '}
            <bdi dir="ltr">{summary.country_iso_code}</bdi>
          </>
        )}
      </td>
      <td>
        <bdi>{summary?.carrier_service}</bdi>
      </td>
      <td>{summary && t(`${summary.state}.label`)}</td>
      <td data-number>{summary && format.number(summary.pieces)}</td>
      <td data-number>
        <bdi>{summary?.weight ? format.weight(summary.weight) : '—'}</bdi>
      </td>
    </tr>
  )
}
