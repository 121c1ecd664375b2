import { Ajv } from 'ajv'
import { toJson } from '#electron/cli/to-json.ts'
import schemas from '../shared/contract/answers.schema.json' with { type: 'json' }

/** The shapes of the public contract by their names. */
export type ContractShape = keyof typeof schemas

/** States of this version, which the public list of shapes has by older names. */
const states = ['collection_booking_pending', 'collection_booked', 'collection_booking_failed']

const validator = new Ajv({
  allErrors: true,
  strictTypes: false,
  formats: {
    'date-time': (text: string) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(text) && !Number.isNaN(Date.parse(text)),
    double: true,
    int32: {
      type: 'number',
      validate: (value: number) => Number.isInteger(value) && Math.abs(value) < 2 ** 31,
    },
  },
})
for (const [name, schema] of Object.entries({
  ...schemas,
  ShipmentState: {
    ...schemas.ShipmentState,
    enum: [...schemas.ShipmentState.enum, ...states],
  },
}))
  validator.addSchema(schema, name)

/** What of an answer, as JSON has it, does not fit a shape of the public contract: nothing, where it does. */
export const misfitsOf = (shape: ContractShape, answer: unknown): readonly string[] => {
  const json: unknown = JSON.parse(toJson(answer))
  if (validator.validate(shape, json)) return []
  return (validator.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}
