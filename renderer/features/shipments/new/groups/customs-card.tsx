import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { furtherPaths } from '#shared/contract/properties.ts'
import { Fields, type LaidField } from '#contract/field.tsx'
import { requestProperties } from '#shared/shipments/properties.ts'
import { FieldGrid } from '#ui/fields/field-grid.tsx'
import { Card } from '#ui/layout/card.tsx'
import classes from './customs-card.module.css'
import { CUSTOMS } from './layout.ts'

/** Why it leaves the country, and who answers for that. */
const declaration: readonly LaidField[] = [
  { path: 'category_type', span: 3 },
  { path: 'category_type_explanation', span: 5 },
  { path: 'reason_for_export', span: 4 },
  { path: 'declaration_date', span: 4 },
  { path: 'office_of_origin', span: 4 },
  { path: 'designated_person_responsible', span: 4 },
]
/** What it is worth, and the invoice that says so. */
const invoice: readonly LaidField[] = [
  { path: 'invoice_number', span: 2 },
  { path: 'invoice_date', span: 3 },
  { path: 'total_customs_value.amount', span: 2 },
  { path: 'total_customs_value.currency', span: 3 },
  { path: 'eori_number', span: 2 },
]
const shipper: readonly LaidField[] = [
  { path: 'shippers_vat_number', span: 3 },
  { path: 'shippers_customs_reference', span: 3 },
  { path: 'receivers_vat_number', span: 3 },
  { path: 'receivers_tax_code', span: 3 },
]
const importer: readonly LaidField[] = [
  { path: 'importers_vat_number', span: 2 },
  { path: 'importers_tax_code', span: 3 },
  { path: 'importers_email', span: 3 },
  { path: 'importers_telephone', span: 2 },
  { path: 'importers_fax', span: 2 },
]
/** The papers that go along, and what else is to be said. */
const attached: readonly LaidField[] = [
  { path: 'attached_invoice_references', span: 4 },
  { path: 'attached_certificate_references', span: 4 },
  { path: 'attached_licence_references', span: 4 },
  { path: 'cn23_comments', span: 12 },
]
const laid = [declaration, invoice, shipper, importer, attached].flat().map(({ path }) => path)
export const furtherOfCustoms = furtherPaths(requestProperties(), CUSTOMS, laid).map((path) => ({
  path,
  span: 4,
}))

/** What customs are told of a shipment that crosses a border. */
export const CustomsCard = () => {
  const { t } = useTranslation('new-shipment')
  const hint = t('customs.attachedHint')
  return (
    <Card dense title={t('customs.title')}>
      <Part title={t('customs.declaration')}>
        <Fields below={CUSTOMS} fields={declaration} />
      </Part>
      <Part title={t('customs.invoice')}>
        <Fields below={CUSTOMS} fields={invoice} />
      </Part>
      <Part title={t('customs.shipper')}>
        <Fields below={CUSTOMS} fields={shipper} />
      </Part>
      <Part title={t('customs.importer')}>
        <Fields below={CUSTOMS} fields={importer} />
      </Part>
      <Part title={t('customs.attached')}>
        <Fields
          below={CUSTOMS}
          fields={attached.map((field) => (field.span === 4 ? { ...field, placeholder: hint } : field))}
        />
        <Fields below={CUSTOMS} fields={furtherOfCustoms} />
      </Part>
    </Card>
  )
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className={classes['part']}>
    <legend className={classes['legend']}>{title}</legend>
    <FieldGrid>{children}</FieldGrid>
  </fieldset>
)
