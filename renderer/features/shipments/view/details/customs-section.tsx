import { furtherPaths } from '#shared/contract/properties.ts'
import { requestProperties } from '#shared/shipments/properties.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { useLabelOf } from '#contract/use-label-of.ts'
import { DetailList, useProperties } from './detail-list.tsx'
import { Card } from '#ui/layout/card.tsx'

const AT = 'customs_documentation'
const laid = [
  'category_type',
  'category_type_explanation',
  'reason_for_export',
  'total_customs_value',
  'declaration_date',
  'invoice_number',
  'invoice_date',
  'eori_number',
  'office_of_origin',
  'designated_person_responsible',
  'shippers_customs_reference',
  'shippers_vat_number',
  'importers_vat_number',
  'importers_tax_code',
  'importers_telephone',
  'importers_fax',
  'importers_email',
  'receivers_tax_code',
  'receivers_vat_number',
  'attached_invoice_references',
  'attached_certificate_references',
  'attached_licence_references',
  'cn23_comments',
]
export const customsPaths = [...laid, ...furtherPaths(requestProperties(), AT, laid)]

type CustomsSectionProps = { readonly customs: NonNullable<Shipment['customs_documentation']> }

/** What customs are told. */
export const CustomsSection = ({ customs }: CustomsSectionProps) => {
  const labelOf = useLabelOf()
  const properties = useProperties()
  return (
    <Card dense title={labelOf(AT)} wide>
      <DetailList wide fields={properties({ of: customs, at: AT, paths: customsPaths })} />
    </Card>
  )
}
