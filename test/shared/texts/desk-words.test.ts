import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Language } from '#shared/settings/language.ts'
import { deskLabel, deskWord } from '#shared/texts/desk-words.ts'
import { encodings } from '#shared/transfer/import.ts'
import { scheduledExport, watchedFolder } from '#shared/transfer/schedule.ts'

/** What encodings are called is the same everywhere. */
const calledByThemselves: readonly unknown[] = encodings

const schema = z.object({
  properties: z.record(z.string(), z.looseObject({ enum: z.array(z.string()).exactOptional() })),
})

const propertiesOf = (automation: z.ZodType) =>
  Object.entries(schema.parse(z.toJSONSchema(automation, { io: 'input', unrepresentable: 'any' })).properties)

test.each<Language>(['en', 'de', 'ar'])(
  'whatever the desk does by itself is told in words in its history: %s',
  (language) => {
    const untold = [scheduledExport, watchedFolder].flatMap(propertiesOf).flatMap(([name, property]) => {
      const words = (property.enum ?? []).filter((word) => !calledByThemselves.includes(word))
      return [
        ...(deskLabel(name, language) === undefined ? [name] : []),
        ...words.filter((word) => deskWord(name, word, language) === undefined),
      ]
    })
    expect(untold).toEqual([])
  },
)
