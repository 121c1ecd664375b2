import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { jsonPath } from '#shared/contract/json-path.ts'
import { setValueAt } from '#shared/contract/tree.ts'
import { formatReference } from '#shared/reference.ts'
import { createShipmentRequest } from '#shared/shipments/create-request.ts'
import { shipmentState } from '#shared/shipments/requests.ts'
import { managedProperties } from '#shared/transfer/whole-record.ts'
import { requestIn } from './parts-of-record.ts'

type Properties = Record<string, unknown>
/** A record in this program's own form, and the paths of what it had besides. */
export type RecordInForm = { readonly properties: Properties; readonly leftOut: readonly string[] }

const anObject = z.record(z.string(), z.unknown())
/** What a document is kept by. */
const kept = z.looseObject({ sha256: z.string(), size: z.number() })

/**
 * Reads a record of another system that has the documented form of Get Shipment, as this program writes records of its own:
 * links are nobody's here, what is always there with us may be absent, and what is not known here is left out, by name.
 * A record of ours stays as it is.
 */
export const inOwnForm = (normalized: Properties): RecordInForm => {
  const properties = anObject.parse(withoutLinks(normalized))
  const leftOut = [...withoutFiles(properties)]
  const { created, state, label_details: labels } = properties
  const named = shipmentState.safeParse(state)
  if (named.success) properties['state'] = named.data
  properties['updated'] ??= created
  const labelDetails = anObject.safeParse(labels).data
  if (labelDetails?.['retrieval_count'] === 0) delete properties['label_details']
  else if (labelDetails) labelDetails['date_first_retrieved'] ??= properties['updated']
  nameContents(properties)
  for (const path of unknownIn(properties)) {
    setValueAt(properties, path, undefined)
    leftOut.push(jsonPath(path).slice(2))
  }
  return { properties, leftOut }
}

const withoutLinks = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutLinks)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
      name === '_links' ? [] : [[name, withoutLinks(inner)] as const],
    ),
  )
}

/** Takes documents out that came without what a file is kept by. @returns where they stood */
const withoutFiles = (properties: Properties): readonly string[] => {
  const list = z.array(z.unknown()).safeParse(properties['paperless_documents']).data
  if (!list) return []
  const whole = list.filter((document) => kept.safeParse(document).success)
  if (whole.length === 0) delete properties['paperless_documents']
  else properties['paperless_documents'] = whole
  return list.flatMap((document, index) =>
    whole.includes(document) ? [] : [`paperless_documents[${index}]`],
  )
}

const someContents = z.array(anObject)

/** Gives references to contents that have none, as if they had been made with their shipment. */
const nameContents = (properties: Properties): void => {
  const milliseconds = Math.max(0, Date.parse(String(properties['created']))) || 0
  let count = 0
  const name = (contents: unknown): unknown => {
    const list = someContents.safeParse(contents).data
    if (!list) return contents
    return list.map(({ reference, ...one }) => {
      count += 1
      return {
        reference: reference ?? formatReference('contents', { milliseconds, count }, randomInt(10 ** 13)),
        ...one,
        ...('contents' in one && { contents: name(one['contents']) }),
      }
    })
  }
  properties['contents'] = name(properties['contents'])
}

/** Where properties stand that neither a request nor what the program manages has. */
const unknownIn = (properties: Properties): readonly (readonly (string | number)[])[] =>
  [managedProperties.safeParse(properties), createShipmentRequest.safeParse(requestIn(properties))].flatMap(
    ({ error }) =>
      (error?.issues ?? []).flatMap((issue) =>
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path.map(step), key]) : [],
      ),
  )

const step = (key: PropertyKey): string | number => (typeof key === 'number' ? key : String(key))
