/** A create request, and the documents that came with it; undefined when none did. */
export type Separated = { readonly request: unknown; readonly documents: unknown }

/**
 * Parts the documents of a create request from the rest, which is validated by itself. The name of the property is met
 * in any case; where it is given twice, one stays in the request and is refused there.
 */
export const withoutDocuments = (input: unknown): Separated => {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { request: input, documents: undefined }
  const entries: (readonly [string, unknown])[] = Object.entries(input)
  const given = entries.find(
    ([name, value]) => name.toLowerCase() === 'paperless_documents' && value !== null && value !== undefined,
  )
  if (!given) return { request: input, documents: undefined }
  return { request: Object.fromEntries(entries.filter((entry) => entry !== given)), documents: given[1] }
}
