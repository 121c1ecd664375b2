import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { isCountryCode } from '#shared/places/countries.ts'
import type { Template } from '#shared/templates/template.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import type { RecordColumns } from '#ui/table/record-table.tsx'

const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)
const text = maybe(z.string())

/** What a list tells of a template, as far as it says it: a template need not be whole, nor right. */
const outline = z.object({
  shipment_type: text,
  addresses: z
    .array(maybe(z.object({ address_type: text, country_iso_code: text, company_name: text })))
    .catch([]),
  contents: z.array(maybe(z.object({ description: text, sku: text }))).catch([]),
})

const contentsOf = ({ request }: Template): string => {
  const named = outline.parse(request).contents.map((one) => one?.description ?? one?.sku ?? '')
  return named.filter(Boolean).join(', ') || '–'
}

/** The columns of the list of templates. */
export const useTemplateColumns = (): RecordColumns<Template> => {
  const { t } = useTranslation(['settings-lists', 'shipment'])
  const format = useFormat()

  const typeOf = ({ request }: Template): string => {
    const type = outline.parse(request).shipment_type
    return type === 'scheduled' || type === 'on_demand' ? t(`shipment:type.${type}`) : '–'
  }
  const goesTo = ({ request }: Template): string => {
    const { addresses } = outline.parse(request)
    const to = addresses.find((address) => address?.address_type === 'destination')
    const code = to?.country_iso_code?.toUpperCase() ?? ''
    const country = isCountryCode(code) ? format.country(code) : ''
    return [to?.company_name, country].filter(Boolean).join(' · ') || '–'
  }
  return [
    { id: 'name', label: t('columns.name'), textOf: ({ name }) => name },
    { id: 'type', label: t('templates.type'), width: '14%', textOf: typeOf },
    { id: 'to', label: t('templates.to'), width: '24%', textOf: goesTo },
    { id: 'contents', label: t('templates.contents'), width: '24%', textOf: contentsOf },
  ]
}
