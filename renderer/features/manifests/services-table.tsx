import { useTranslation } from 'react-i18next'
import type { ServiceTotal } from '#shared/manifests/manifest.ts'
import { sumOf } from '#shared/manifests/service-totals.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import classes from './manifests.module.css'

/** How many shipments and pieces, and how much weight, of each service and in all. */
export const ServicesTable = ({ services }: { readonly services: readonly ServiceTotal[] }) => {
  const { t } = useTranslation('manifests')
  return (
    <PlainTable
      className={classes['table']}
      head={[t('service'), { number: t('shipments') }, { number: t('pieces') }, { number: t('weight') }]}
    >
      <tbody>
        {services.map((one) => (
          <tr key={one.service_reference}>
            <th scope="row">
              <bdi>{one.service_name}</bdi>
            </th>
            <Numbers of={one} />
          </tr>
        ))}
      </tbody>
      {services.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <Numbers of={sumOf(services)} />
          </tr>
        </tfoot>
      )}
    </PlainTable>
  )
}

const Numbers = ({ of }: { readonly of: Pick<ServiceTotal, 'shipments' | 'pieces' | 'weight'> }) => {
  const format = useFormat()
  return (
    <>
      <td data-number>{format.number(of.shipments)}</td>
      <td data-number>{format.number(of.pieces)}</td>
      <td data-number>
        <bdi>{format.weight({ value: of.weight, unit: 'kg' })}</bdi>
      </td>
    </>
  )
}
