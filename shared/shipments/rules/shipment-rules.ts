import type { RangeView } from './request-view.ts'
import { type Finding, type Rule, found, indexesOfRepeats, under } from './rule.ts'

export const tagsOnce: Rule = (request) =>
  indexesOfRepeats(request.tags ?? []).map((index) => found('duplicate_tags', 'tags', index))

const attachments = [
  'attached_invoice_references',
  'attached_certificate_references',
  'attached_licence_references',
] as const

export const attachedReferencesOnce: Rule = (request) =>
  attachments.flatMap((property) =>
    indexesOfRepeats(request.customs_documentation?.[property] ?? []).map((index) =>
      found('duplicate_references', 'customs_documentation', property, index),
    ),
  )

/** A range starts, ends, or both in that order; when it is asked for, it must not be over. */
export const requiredDates: Rule = (request, { now, before }) =>
  (['required_shipping_date', 'required_delivery_date'] as const).flatMap((property) => {
    const range = request[property]
    if (!range) return []
    const isAsBefore = isSameMoment(range.end, before?.[property]?.end)
    return under([property], rangeFindings(range, isAsBefore ? undefined : now))
  })

const isSameMoment = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && Date.parse(one) === Date.parse(other)

const rangeFindings = ({ start, end }: RangeView, now: Date | undefined): readonly Finding[] => {
  if (start === undefined && end === undefined) return [found('invalid_date_range')]
  if (end === undefined) return []
  if (start !== undefined && Date.parse(start) > Date.parse(end)) return [found('invalid_date_range')]
  return now !== undefined && Date.parse(end) < now.getTime() ? [found('date_in_past', 'end')] : []
}

export const channelWithTenant: Rule = (request) =>
  request.channel !== undefined && request.tenant === undefined
    ? [found('conflicting_properties', 'channel')]
    : []
