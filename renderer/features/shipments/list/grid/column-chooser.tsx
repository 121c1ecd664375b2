import { useTranslation } from 'react-i18next'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { ColumnMenu } from '#ui/table/grid/column-menu.tsx'
import type { Columns } from '#ui/table/grid/use-columns.ts'

/** Where the columns of the list are chosen. */
export const ColumnChooser = ({ columns }: { readonly columns: Columns<ShipmentSummary> }) => {
  const { t } = useTranslation('shipments')
  return (
    <ColumnMenu
      columns={columns}
      texts={{
        button: t('columns.button'),
        title: t('columns.title'),
        reset: t('columns.reset'),
        up: (name) => t('columns.up', { name }),
        down: (name) => t('columns.down', { name }),
        narrower: (name) => t('columns.narrower', { name }),
        wider: (name) => t('columns.wider', { name }),
      }}
    />
  )
}
