import type { TestDesk } from './open-test-desk.ts'

/** An operator as they are saved. */
export const anOperator = (name: string, more: Readonly<Record<string, unknown>> = {}) => ({
  name,
  role: 'operator',
  ...more,
})

/** Makes operators of a desk, the first of whom is signed on from then on, and answers their numbers by name. */
export const saveOperators = async (
  desk: TestDesk,
  ...all: readonly ReturnType<typeof anOperator>[]
): Promise<ReadonlyMap<string, number>> => {
  for (const one of all) await desk.ask('operators.save', one)
  const { items } = await desk.ask('operators.list')
  return new Map(items.map(({ name, operator }) => [name, operator]))
}
