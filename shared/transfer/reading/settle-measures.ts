import type { CellReading } from '../column-map.ts'
import type { ReadValue } from './settle-currencies.ts'
import type { ReadProblem } from './read-problem.ts'
import {
  contractUnitOf,
  factorBetween,
  isWeightUnit,
  type MeasurePart,
  measureIn,
  type Unit,
  readUnit,
} from './units.ts'

/** Makes of every weight and every length of a row a number in a unit of the contract. */
export const settleMeasures = (values: readonly ReadValue[]): readonly ReadValue[] => {
  const byUnit = Map.groupBy(
    values.filter(({ unitAt }) => unitAt !== undefined),
    ({ unitAt = '' }) => unitAt,
  )
  return [...byUnit]
    .reduce((all, [path, members]) => settleUnit(all, path, members), values)
    .filter((one) => one.isAssumed === true || !isUnit(one) || byUnit.has(one.text))
}

/** A unit says nothing without a number. */
const isUnit = ({ path }: ReadValue): boolean =>
  path.at(-1) === 'unit' && ['weight', 'dimensions'].some((name) => name === path.at(-2))

const settleUnit = (
  values: readonly ReadValue[],
  path: string,
  members: readonly ReadValue[],
): readonly ReadValue[] => {
  // What is said of a whole order may stand beside the unit of each of its items.
  const column =
    values.find(({ text }) => text === path) ??
    values.find(({ text }) => text === path.replace('contents[0]', 'contents[]'))
  const isFitting = (unit: Unit | undefined): unit is Unit =>
    unit !== undefined && isWeightUnit(unit) === !path.endsWith('dimensions.unit')
  const word = column && readUnit(column.cellText)
  const said = isFitting(word) ? word : undefined
  const [stated, assumed] = column?.isAssumed === true ? [undefined, said] : [said, undefined]
  const measures = members.map((member) => {
    const parts = measureIn(member.cellText)
    // A weight of 20 cm is none, and is refused as a number.
    return { member, parts: parts?.every(({ unit }) => isFitting(unit)) === true ? parts : undefined }
  })
  const beside = measures.find(({ parts }) => parts !== undefined)?.parts?.[0]?.unit
  const units = measures.map(
    ({ member, parts }) => parts?.[0]?.unit ?? stated ?? unitOfReading(member.reading) ?? beside ?? assumed,
  )
  const first = units.find((unit) => unit !== undefined)
  if (first === undefined) return values
  const target = contractUnitOf(first)
  const settled = new Map(
    measures.map(({ member, parts }, index) => {
      const problem = otherUnit({ member, stated, hasOwn: parts !== undefined })
      if (problem) return [member, { ...member, problem }] as const
      const plain = [{ text: member.cellText, unit: units[index] ?? first }]
      return [member, withParts(member, parts ?? plain, target.unit)] as const
    }),
  )
  // What is no unit stays what it is, so that it is told where it stands.
  const isStrange = column !== undefined && said === undefined
  return [
    ...values.flatMap((one) =>
      one === column && one.text === path && !isStrange ? [] : [settled.get(one) ?? one],
    ),
    ...(isStrange ? [] : [unitValue(column, path, { word: target.word, member: members[0] })]),
  ]
}

const units: Readonly<Partial<Record<CellReading, Unit>>> = {
  ounces: 'oz',
  pounds: 'lb',
  grams: 'g',
  kilograms: 'kg',
  inches: 'in',
  centimetres: 'cm',
}

/** The unit of a column whose header says so. */
const unitOfReading = (reading: CellReading | undefined): Unit | undefined => reading && units[reading]

const withParts = (member: ReadValue, parts: readonly MeasurePart[], target: Unit): ReadValue => {
  return {
    ...member,
    parts: parts.map(({ text, unit }) => ({ text, factor: factorBetween(unit, target) ?? 1 })),
  }
}

type Said = {
  readonly member: ReadValue
  readonly stated: Unit | undefined
  readonly hasOwn: boolean
}

/** A column of units that contradicts the header of the column of numbers: nobody knows which is meant. */
const otherUnit = ({ member, stated, hasOwn }: Said): ReadProblem | undefined => {
  const unit = unitOfReading(member.reading)
  if (hasOwn || unit === undefined || stated === undefined || unit === stated) return undefined
  return {
    code: 'conflicting_properties',
    sentence: { key: 'other_unit', values: { text: member.cellText, unit, stated } },
  }
}

const unitValue = (
  column: ReadValue | undefined,
  text: string,
  { word, member }: { readonly word: string; readonly member: ReadValue | undefined },
): ReadValue => ({
  ...(column ?? { kind: 'text', cellText: word }),
  text,
  path: [...(member?.path.slice(0, -1) ?? []), 'unit'],
  ofContents: member?.ofContents ?? false,
  read: word,
})
