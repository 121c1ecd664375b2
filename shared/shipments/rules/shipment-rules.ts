import type { RangeView } from './request-view.ts'
import { type Finding, type Rule, found, placesOfRepeats } from './rule.ts'

export const tagsOnce: Rule = (request) =>
  placesOfRepeats(request.tags ?? []).map((index) => found('duplicate_tags', 'tags', index))

const attachments = [
  'attached_invoice_references',
  'attached_certificate_references',
  'attached_licence_references',
] as const

export const attachedReferencesOnce: Rule = (request) =>
  attachments.flatMap((property) =>
    placesOfRepeats(request.customs_documentation?.[property] ?? []).map((index) =>
      found('duplicate_references', 'customs_documentation', property, index),
    ),
  )

/** A range starts, ends, or both in that order; at creation it must not be over. */
export const requiredDates: Rule = (request, now) =>
  (['required_shipping_date', 'required_delivery_date'] as const).flatMap((property) => {
    const range = request[property]
    return range ? rangeFindings(range, now).map(({ code, path }) => found(code, property, ...path)) : []
  })

const rangeFindings = ({ start, end }: RangeView, now: Date): readonly Finding[] => {
  if (start === undefined && end === undefined) return [found('invalid_date_range')]
  if (end === undefined) return []
  if (start !== undefined && Date.parse(start) > Date.parse(end)) return [found('invalid_date_range')]
  return Date.parse(end) < now.getTime() ? [found('date_in_past', 'end')] : []
}

export const channelWithTenant: Rule = (request) =>
  request.channel !== undefined && request.tenant === undefined
    ? [found('conflicting_properties', 'channel')]
    : []
