import type { ShipmentFilter } from '#shared/shipments/requests.ts'
import { readableWord } from '#shared/transfer/cells.ts'

type Say = (moment: string) => string

/** What narrows a list, as a line on paper: `State: Ready to ship, In transit · Country: GB`. */
export const filterWords = (filter: ShipmentFilter, say: Say): string => {
  const { states, severity, shipment_type: type, direction, country, tag, carrier } = filter
  const { created_from: from, created_to: to, document_expires_within: days } = filter
  const named = {
    State: states?.map(readableWord).join(', '),
    Severity: severity && readableWord(severity),
    Type: type && readableWord(type),
    Direction: direction && readableWord(direction),
    Country: country,
    Tag: tag,
    Carrier: carrier,
    'Created from': from && say(from),
    'Created until': to && say(to),
    'With documents': filter.has_documents && 'yes',
    'Documents expire within': days && `${days} days`,
  }
  const words = Object.entries(named).flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
  return words.length === 0 ? 'All shipments' : words.join(' · ')
}
