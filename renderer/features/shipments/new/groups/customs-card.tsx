import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldGrid } from '#ui/fields/field-grid.tsx'
import { Card } from '../card.tsx'
import type { ShipmentForm } from '../model/form.ts'
import { CustomsAttached } from './customs-attached.tsx'
import classes from './customs-card.module.css'
import { CustomsDeclaration } from './customs-declaration.tsx'
import { CustomsInvoice } from './customs-invoice.tsx'
import { CustomsTexts } from './customs-texts.tsx'
import type { ShipmentFieldsProps } from './use-shipment-field.ts'

type CustomsCardProps = ShipmentFieldsProps & Pick<ShipmentForm, 'lists'>

/** What customs are told of a shipment that crosses a border. */
export const CustomsCard = memo(({ lists, ...props }: CustomsCardProps) => {
  const { t } = useTranslation('new-shipment')
  return (
    <Card title={t('customs.title')}>
      <Part title={t('customs.declaration')}>
        <CustomsDeclaration {...props} />
      </Part>
      <Part title={t('customs.invoice')}>
        <CustomsInvoice {...props} />
      </Part>
      <Part title={t('customs.shipper')}>
        <CustomsTexts
          {...props}
          fields={['shippersVat', 'shippersCustoms', 'receiversVat', 'receiversTax']}
        />
      </Part>
      <Part title={t('customs.importer')}>
        <CustomsTexts
          {...props}
          fields={['importersVat', 'importersTax', 'importersEmail', 'importersTelephone', 'importersFax']}
        />
      </Part>
      <Part title={t('customs.attached')}>
        <CustomsAttached {...props} lists={lists} />
      </Part>
    </Card>
  )
})
CustomsCard.displayName = 'CustomsCard'

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className={classes['part']}>
    <legend className={classes['legend']}>{title}</legend>
    <FieldGrid>{children}</FieldGrid>
  </fieldset>
)
