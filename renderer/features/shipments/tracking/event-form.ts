import type { ShipmentState } from '#shared/shipments/shipment-state.ts'

/** What is typed of an event that a carrier told of. */
export type EventForm = {
  readonly state: ShipmentState | undefined
  /** ISO 8601 with an offset. */
  readonly at: string
  readonly location: string
  readonly signee: string
  readonly description: string
  /** The reference of the contents that only is meant; empty for all of the shipment. */
  readonly contents: string
}
export type EventField = Exclude<keyof EventForm, 'state'>

/** The properties that the desk names, by the fields that they are typed in. */
export const propertyOf: Readonly<Record<EventField, string>> = {
  at: 'timestamp',
  location: 'location',
  signee: 'signee',
  description: 'description',
  contents: 'contents_reference',
}

/** The most characters that the contract keeps of a text. */
export const longest = { location: 255, signee: 100, description: 255 } as const

/** The event as the desk takes it, for one shipment; what was left empty is left out. */
export const eventOf = (form: EventForm & { readonly state: ShipmentState }, shipment: string) => {
  const details = (['location', 'signee', 'description', 'contents'] as const).flatMap((field) => {
    const text = form[field].trim()
    return text === '' ? [] : [[propertyOf[field], text] as const]
  })
  return {
    shipment_reference: shipment,
    timestamp: form.at,
    event_code: form.state,
    ...Object.fromEntries(details),
  }
}
