import { z } from 'zod'
import { managedProperties } from '#shared/transfer/whole-record.ts'

const anObject = z.record(z.string(), z.unknown())

const managedNames: ReadonlySet<string> = new Set(
  Object.keys(managedProperties.shape).filter((name) => name !== 'contents'),
)

/** What was asked for: everything that the program does not manage. */
export const requestIn = (properties: Readonly<Record<string, unknown>>): object => {
  const request = unmanaged(properties)
  return 'contents' in request ? { ...request, contents: withoutReferences(request['contents']) } : request
}

/** A record without what the program manages but for its contents. */
export const unmanaged = (properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !managedNames.has(name)))

const withoutReferences = (contents: unknown): unknown =>
  Array.isArray(contents)
    ? contents.map((one: unknown) => {
        const { reference: _reference, ...rest } = anObject.safeParse(one).data ?? {}
        return 'contents' in rest ? { ...rest, contents: withoutReferences(rest['contents']) } : rest
      })
    : contents
