import { useTranslation } from 'react-i18next'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Code } from './code.tsx'
import { Fields } from './fields.tsx'
import { Section } from './section.tsx'

type Customs = NonNullable<Shipment['customs_documentation']>

const code = (text: string | undefined) => text && <Code>{text}</Code>

/** What customs are told. */
export const CustomsCard = ({ customs }: { readonly customs: Customs }) => {
  const { t } = useTranslation('shipment')
  const format = useFormat()
  const { total_customs_value: value, declaration_date: declared, invoice_date: invoiced } = customs
  return (
    <Section title={t('section.customs')} wide>
      <Fields
        wide
        fields={[
          { label: t('field.categoryType'), value: t(`category.${customs.category_type}`) },
          { label: t('field.categoryExplanation'), value: customs.category_type_explanation },
          { label: t('field.reasonForExport'), value: customs.reason_for_export },
          { label: t('field.customsValue'), value: value && format.money(value) },
          { label: t('field.declarationDate'), value: declared && format.moment(declared) },
          { label: t('field.invoiceNumber'), value: code(customs.invoice_number) },
          { label: t('field.invoiceDate'), value: invoiced && format.moment(invoiced) },
          { label: t('field.eori'), value: code(customs.eori_number) },
          { label: t('field.office'), value: customs.office_of_origin },
          { label: t('field.designatedPerson'), value: customs.designated_person_responsible },
          { label: t('field.shippersCustoms'), value: code(customs.shippers_customs_reference) },
          { label: t('field.shippersVat'), value: code(customs.shippers_vat_number) },
          { label: t('field.importersVat'), value: code(customs.importers_vat_number) },
          { label: t('field.importersTax'), value: code(customs.importers_tax_code) },
          { label: t('field.importersTelephone'), value: code(customs.importers_telephone) },
          { label: t('field.importersFax'), value: code(customs.importers_fax) },
          { label: t('field.importersEmail'), value: code(customs.importers_email) },
          { label: t('field.receiversTax'), value: code(customs.receivers_tax_code) },
          { label: t('field.receiversVat'), value: code(customs.receivers_vat_number) },
          { label: t('field.invoices'), value: customs.attached_invoice_references?.join(', ') },
          { label: t('field.certificates'), value: customs.attached_certificate_references?.join(', ') },
          { label: t('field.licences'), value: customs.attached_licence_references?.join(', ') },
          { label: t('field.cn23'), value: customs.cn23_comments },
        ]}
      />
    </Section>
  )
}
