import { normalizeRequest } from '#shared/normalize.ts'
import { readJsonPath } from '#shared/contract/json-path.ts'
import { type JsonBreak, readJsonText } from './json-text.ts'
import { type JsonObject, jsonObject } from './json.ts'

/** What a pasted text turned out to be. */
export type PastedRequest =
  | { readonly kind: 'empty' }
  | { readonly kind: 'broken'; readonly at: JsonBreak }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'other' }
  | {
      readonly kind: 'request'
      readonly request: JsonObject
      /** Names that stood there twice: it cannot be known which was meant, the first was taken. */
      readonly twice: readonly string[]
    }

/** Reads a create request as it is pasted: property names in any case, nulls, a list of one. */
export const readRequest = (text: string): PastedRequest => {
  if (text.trim() === '') return { kind: 'empty' }
  const reading = readJsonText(text)
  if (!reading.ok) return { kind: 'broken', at: reading.break }
  const { value } = reading
  if (Array.isArray(value) && value.length > 1) return { kind: 'several', count: value.length }
  const { value: normalized, problems } = normalizeRequest(Array.isArray(value) ? value[0] : value)
  const request = jsonObject.safeParse(normalized)
  if (!request.success) return { kind: 'other' }
  return {
    kind: 'request',
    request: request.data,
    twice: problems.map(({ property = '$' }) => nameOf(property)),
  }
}

const nameOf = (property: string): string => String(readJsonPath(property).at(-1) ?? property)

/** Whether an object is plainly a create request. */
export const looksLikeRequest = (request: JsonObject): boolean =>
  Array.isArray(request['contents']) || Array.isArray(request['addresses'])
