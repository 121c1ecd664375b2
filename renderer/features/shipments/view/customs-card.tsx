import type { Shipment } from '#shared/shipments/shipment.ts'
import { useLabelOf } from '#contract/use-label-of.ts'
import { Fields, useProperties } from './fields.tsx'
import { Section } from './section.tsx'

const AT = 'customs_documentation'
const paths = [
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

type CustomsCardProps = { readonly customs: NonNullable<Shipment['customs_documentation']> }

/** What customs are told. */
export const CustomsCard = ({ customs }: CustomsCardProps) => {
  const labelOf = useLabelOf()
  const properties = useProperties()
  return (
    <Section title={labelOf(AT)} wide>
      <Fields wide fields={properties({ of: customs, at: AT, paths })} />
    </Section>
  )
}
