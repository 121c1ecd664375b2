import { countryName } from '#shared/format/format.ts'
import type { ShipmentFilter } from '#shared/shipments/requests.ts'
import type { SentenceKey } from '#shared/texts/sentences.ts'
import type { PrintTexts } from './print-texts.ts'

/** What narrows a list, as a line on paper: `State: Ready to ship, In transit · Country: GB`. */
export const filterWords = (filter: ShipmentFilter, texts: PrintTexts): string => {
  const { states, severity, shipment_type: type, direction, country, tag, carrier } = filter
  const { created_from: from, created_to: to, document_expires_within: days } = filter
  const { label, say, word, moment, locale } = texts
  const named = (name: string, value: string | false | undefined): readonly string[] =>
    value ? [say('print_named', { name, value })] : []
  const fact = (key: SentenceKey, value: string | false | undefined): readonly string[] =>
    named(say(key), value)
  const words = [
    ...named(label('state'), states?.map((state) => word('state', state)).join(', ')),
    ...fact('print_severity', severity && word('severity', severity)),
    ...named(label('shipment_type'), type && word('shipment_type', type)),
    ...named(label('direction'), direction && word('direction', direction)),
    ...fact('print_country', country && countryName(country, locale)),
    ...fact('print_tag', tag),
    ...named(label('allocation.carrier'), carrier),
    ...fact('print_created_from', from && moment(from)),
    ...fact('print_created_until', to && moment(to)),
    ...(filter.has_documents ? [say('print_with_documents')] : []),
    ...(days === undefined ? [] : [say('print_expire', { count: days })]),
  ]
  return words.length === 0 ? say('print_all') : words.join(' · ')
}
