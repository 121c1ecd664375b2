import { expect, it } from 'vitest'
import { z } from 'zod'
import { inputsOf } from '#helpers/inputs-of.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

/** Longer than any text that is taken, of whatever it is made. */
const LONG = 100_000
const longTexts = ['x', '9', 'A', ' ', '-', '\u0301'].map((sign) => sign.repeat(LONG))

const isLongText = ({ success, data }: z.ZodSafeParseResult<unknown>): boolean =>
  success && typeof data === 'string' && data.length >= LONG

const partsOf = (schema: z.ZodType): readonly (readonly [name: string, part: unknown])[] => {
  const def: unknown = schema.def
  const { shape, options, ...others } = z
    .looseObject({
      shape: z.record(z.string(), z.unknown()).optional(),
      options: z.array(z.unknown()).optional(),
    })
    .parse(def)
  const inner = ['innerType', 'element', 'left', 'right', 'valueType', 'keyType'] as const
  return [
    ...Object.entries(shape ?? {}).map(([name, part]) => [`.${name}`, part] as const),
    ...(options ?? []).map((part) => ['', part] as const),
    ...inner.flatMap((name) =>
      others[name] === undefined ? [] : [[name === 'element' ? '[]' : '', others[name]] as const],
    ),
    ...(schema instanceof z.ZodLazy ? [['', schema.unwrap()] as const] : []),
  ]
}

/** What zod keeps of a limit. */
const checks = z.array(
  z
    .object({ _zod: z.object({ def: z.object({ check: z.string() }) }) })
    .transform(({ _zod: kept }) => kept.def.check),
)
const hasMost = (list: z.ZodArray): boolean => checks.parse(list.def.checks ?? []).includes('max_length')

/** Places in a schema that take a text, a list or a thing without any limit of their own. */
const unboundedIn = (schema: unknown, at: string, seen: Set<unknown>): readonly string[] => {
  if (!(schema instanceof z.ZodType) || seen.has(schema)) return []
  seen.add(schema)
  if (schema instanceof z.ZodString || schema instanceof z.ZodPipe) {
    if (!longTexts.some((text) => isLongText(schema.safeParse(text)))) {
      if (schema instanceof z.ZodString) return []
      // What goes in may be anything where what comes out is bounded.
      const [into, out] = [schema.def.in, schema.def.out].map((part) => unboundedIn(part, at, seen))
      return schema.def.out instanceof z.ZodTransform ? (into ?? []) : (out ?? [])
    }
    return [`${at}: text`]
  }
  const here =
    schema instanceof z.ZodUnknown || schema instanceof z.ZodAny || schema instanceof z.ZodCustom
      ? [`${at}: anything`]
      : schema instanceof z.ZodArray && !hasMost(schema)
        ? [`${at}: list`]
        : schema instanceof z.ZodRecord
          ? [`${at}: names`]
          : []
  return [...here, ...partsOf(schema).flatMap(([name, part]) => unboundedIn(part, at + name, seen))]
}

/**
 * What has no limit of its own here. The whole of every input is bounded before it is read (`trpc/call.ts`: 128 MB, a million
 * values, 64 levels), and each of these once more where it is read.
 */
const boundedElsewhere: Readonly<Record<string, string>> = {
  'documents.add.file_content': 'under 5 MB, as inspect-file.ts has it',
  'drafts.keepFile.content': 'under 5 MB, fifty of them',
  'drafts.save.value': 'as draftLimits has it',
  'labels.attach.file_content': 'as read-carrier-label.ts has it',
  'settings.saveLogo.file_content': 'as logo.ts has it',
  'shipments.update.shipment': 'read as a request to create one',
  'templates.save.request': 'read as what a form holds',
  'tracking.add.events[]': 'a hundred, each read by itself',
  'transfer.offerPart.content': 'a part of a file, as offered-files.ts has it',
}

it('no procedure takes a text or a list without end, but where it is said what bounds it', async () => {
  await using desk = openTestDesk()
  const all = await inputsOf(desk)
  const unbounded = Object.entries(all).flatMap(([path, inputs]) => {
    const seen = new Set<unknown>()
    // What stands before the schema itself only puts names right.
    return inputs.flatMap((schema) => (schema instanceof z.ZodType ? unboundedIn(schema, path, seen) : []))
  })
  const places = new Set(unbounded.map((place) => place.replace(/: \w+$/u, '')))
  expect(Object.keys(all).length).toBeGreaterThan(100)
  expect([...places].filter((place) => place.includes('.', place.indexOf('.') + 1)).toSorted()).toEqual(
    Object.keys(boundedElsewhere).toSorted(),
  )
})
